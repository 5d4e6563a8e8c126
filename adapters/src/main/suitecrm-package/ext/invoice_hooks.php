<?php
$hook_array['after_save'][] = array(90, 'Commission Connector: keep what changed', 'custom/modules/CommissionConnector/Hooks.php', 'CommissionConnectorHooks', 'afterSave');
$hook_array['after_delete'][] = array(90, 'Commission Connector: keep what was deleted', 'custom/modules/CommissionConnector/Hooks.php', 'CommissionConnectorHooks', 'afterDelete');
$hook_array['after_restore'][] = array(90, 'Commission Connector: keep what came back', 'custom/modules/CommissionConnector/Hooks.php', 'CommissionConnectorHooks', 'afterRestore');
$hook_array['before_save'][] = array(90, 'Commission Connector: stamp the day of payment', 'custom/modules/CommissionConnector/Hooks.php', 'CommissionConnectorHooks', 'beforeSave');
