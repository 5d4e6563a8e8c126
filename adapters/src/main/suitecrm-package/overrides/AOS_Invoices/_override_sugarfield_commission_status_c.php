<?php
$dictionary['AOS_Invoices']['fields']['commission_status_c']['inline_edit'] = '';
