<?php
$hook_array['after_save'][] = array(90, 'Commission Connector: keep what changed', 'custom/modules/CommissionConnector/Hooks.php', 'CommissionConnectorHooks', 'afterSave');
$hook_array['after_delete'][] = array(90, 'Commission Connector: keep what was deleted', 'custom/modules/CommissionConnector/Hooks.php', 'CommissionConnectorHooks', 'afterDelete');
$hook_array['after_restore'][] = array(90, 'Commission Connector: keep what came back', 'custom/modules/CommissionConnector/Hooks.php', 'CommissionConnectorHooks', 'afterRestore');
$hook_array['before_save'][] = array(99, 'Commission Connector: keep results out of the save', 'custom/modules/CommissionConnector/Guard.php', 'CommissionConnectorGuard', 'beforeSave');
$hook_array['after_save'][] = array(1, 'Commission Connector: show results again', 'custom/modules/CommissionConnector/Guard.php', 'CommissionConnectorGuard', 'afterSave');
