<?php
$mod_strings['LBL_COMMISSION_AMOUNT'] = 'Commission';
$mod_strings['LBL_COMMISSION_PAYABLE'] = 'Commission payable';
$mod_strings['LBL_COMMISSION_CURRENCY'] = 'Commission currency';
$mod_strings['LBL_COMMISSION_STATUS'] = 'Commission status';
$mod_strings['LBL_COMMISSION_PERIOD'] = 'Commission period';
$mod_strings['LBL_COMMISSION_EXPLANATION'] = 'How the commission came about';
$mod_strings['LBL_COMMISSION_UPDATED'] = 'Commission calculated at';
$mod_strings['LBL_COMMISSION_TARGET'] = 'Sales target';
$mod_strings['LBL_COMMISSION_ATTAINMENT'] = 'Target attained (%)';
$mod_strings['LBL_PAID_DATE'] = 'Paid on';
