<?php
$app_list_strings['commission_status_list'] = array(
    'not_calculated' => 'Not calculated',
    'estimated' => 'Estimated',
    'earned' => 'Earned',
    'payable' => 'Payable',
    'paid' => 'Paid',
);
