<?php
$hook_array['before_save'][] = array(99, 'Commission Connector: keep results out of the save', 'custom/modules/CommissionConnector/Guard.php', 'CommissionConnectorGuard', 'beforeSave');
$hook_array['after_save'][] = array(1, 'Commission Connector: show results again', 'custom/modules/CommissionConnector/Guard.php', 'CommissionConnectorGuard', 'afterSave');
