<?php
if (!defined('sugarEntry') || !sugarEntry) {
    return;
}
require_once 'custom/modules/CommissionConnector/Panel.php';
$panel = new CommissionConnectorPanel();
$panel->show();
