<?php
/**
 * Takes the data away when the loader is told to remove the tables, which is known only now. It drops the columns itself, since
 * the loader would do so later than the tables can be looked at.
 */
function commission_connector_remove_data(array $installed)
{
    $db = DBManagerFactory::getInstance();
    if ($db->tableExists('commission_outbox')) {
        $db->dropTableName('commission_outbox');
    }
    $db->query("DELETE FROM config WHERE category='commission'");
    commission_connector_remove_fields($installed);
    foreach (array('opportunities', 'aos_invoices', 'users') as $table) {
        commission_connector_forget($db, $table);
    }
    $GLOBALS['mi_remove_tables'] = false;
}

function commission_connector_remove_fields(array $installed)
{
    require_once 'modules/DynamicFields/DynamicField.php';
    foreach ($installed as $field) {
        $fields = new DynamicField($field['module']);
        $fields->bean = BeanFactory::newBean($field['module']);
        $fields->deleteField($field['name']);
    }
}

/** Forgets what the audit kept of the package's fields, and a custom table that held nothing else. */
function commission_connector_forget($db, $table)
{
    if ($db->tableExists($table . '_audit')) {
        $db->query("DELETE FROM {$table}_audit WHERE field_name LIKE 'commission\\_%\\_c' OR field_name='paid_date_c'");
    }
    $custom = $table . '_cstm';
    if ($db->tableExists($custom) && array_keys($db->get_columns($custom)) === array('id_c')) {
        $db->dropTableName($custom);
    }
}

if (!empty($GLOBALS['mi_remove_tables'])) {
    commission_connector_remove_data($this->installdefs['custom_fields']);
}
