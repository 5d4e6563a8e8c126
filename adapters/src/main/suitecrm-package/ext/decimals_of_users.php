<?php
$dictionary['User']['fields']['commission_amount_c']['precision'] = (int) $GLOBALS['sugar_config']['default_currency_significant_digits'];
$dictionary['User']['fields']['commission_payable_c']['precision'] = (int) $GLOBALS['sugar_config']['default_currency_significant_digits'];
$dictionary['User']['fields']['commission_target_c']['precision'] = (int) $GLOBALS['sugar_config']['default_currency_significant_digits'];
$dictionary['User']['fields']['commission_attainment_c']['precision'] = (int) $GLOBALS['sugar_config']['default_currency_significant_digits'];
