<?php
$dictionary['AOS_Invoices']['fields']['commission_period_c']['inline_edit'] = '';
