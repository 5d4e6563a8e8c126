<?php
$dictionary['AOS_Invoices']['fields']['paid_date_c']['inline_edit'] = '';
