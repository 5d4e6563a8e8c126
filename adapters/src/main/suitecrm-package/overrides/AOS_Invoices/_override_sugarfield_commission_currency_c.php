<?php
$dictionary['AOS_Invoices']['fields']['commission_currency_c']['inline_edit'] = '';
