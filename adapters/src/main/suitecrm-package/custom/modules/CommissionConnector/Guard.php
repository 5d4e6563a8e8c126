<?php
if (!defined('sugarEntry') || !sugarEntry) {
    return;
}
require_once 'custom/modules/CommissionConnector/Results.php';

/**
 * Keeps results as the connector wrote them: no save of a record writes their columns, whether a person changed them or the
 * record was read before the connector wrote.
 */
class CommissionConnectorGuard
{
    public function beforeSave($bean, $event, $arguments)
    {
        foreach (self::fields($bean) as $field) {
            unset($bean->{"$field"});
        }
    }

    public function afterSave($bean, $event, $arguments)
    {
        $before = is_array($bean->fetched_row) ? $bean->fetched_row : array();
        foreach (self::fields($bean) as $field) {
            $bean->{"$field"} = isset($before["$field"]) ? $before["$field"] : '';
        }
    }

    private static function fields($bean)
    {
        return array_keys(CommissionConnectorResults::fields($bean->module_dir));
    }
}
