<?php
$dictionary['AOS_Invoices']['fields']['commission_amount_c']['precision'] = (int) $GLOBALS['sugar_config']['default_currency_significant_digits'];
$dictionary['AOS_Invoices']['fields']['commission_payable_c']['precision'] = (int) $GLOBALS['sugar_config']['default_currency_significant_digits'];
