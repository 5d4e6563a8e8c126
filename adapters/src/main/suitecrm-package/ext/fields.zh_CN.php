<?php
$mod_strings['LBL_COMMISSION_AMOUNT'] = '佣金';
$mod_strings['LBL_COMMISSION_PAYABLE'] = '可发放佣金';
$mod_strings['LBL_COMMISSION_CURRENCY'] = '佣金币种';
$mod_strings['LBL_COMMISSION_STATUS'] = '佣金状态';
$mod_strings['LBL_COMMISSION_PERIOD'] = '佣金期间';
$mod_strings['LBL_COMMISSION_EXPLANATION'] = '佣金计算说明';
$mod_strings['LBL_COMMISSION_UPDATED'] = '佣金计算时间';
$mod_strings['LBL_COMMISSION_TARGET'] = '销售目标';
$mod_strings['LBL_COMMISSION_ATTAINMENT'] = '目标完成率(%)';
$mod_strings['LBL_PAID_DATE'] = '付款日期';
