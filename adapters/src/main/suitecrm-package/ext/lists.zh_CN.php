<?php
$app_list_strings['commission_status_list'] = array(
    'not_calculated' => '未计算',
    'estimated' => '预估',
    'earned' => '已赚取',
    'payable' => '可发放',
    'paid' => '已发放',
);
