<?php
$commission_links = array();
$commission_links['Administration']['commission_connector'] = array(
    'Administration',
    'LBL_COMMISSION_CONNECTOR',
    'LBL_COMMISSION_CONNECTOR_ABOUT',
    './index.php?module=Administration&action=commissionconnector',
    'system-settings',
);
$admin_group_header[] = array('LBL_COMMISSION_CONNECTOR', '', false, $commission_links, 'LBL_COMMISSION_CONNECTOR_ABOUT');
