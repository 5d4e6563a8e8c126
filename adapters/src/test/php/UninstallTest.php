<?php
$db = new FakeDb();
$db->tables = array('commission_outbox' => array(), 'aos_invoices_audit' => array(), 'aos_invoices_cstm' => array('id_c'), 'opportunities_cstm' => array('id_c', 'region_c'));
DBManagerFactory::$db = $db;
$GLOBALS['mi_remove_tables'] = false;
require 'scripts/post_uninstall.php';
promise('without the wish to remove tables nothing is removed', array(), $db->statements);
$GLOBALS['mi_remove_tables'] = true;
commission_connector_remove_data(array());
promise('the loader need not drop the columns again', false, $GLOBALS['mi_remove_tables']);
promise('outbox and emptied custom tables go, others stay', array('DROP commission_outbox', 'DROP aos_invoices_cstm'), array_values(preg_grep('/^DROP/', $db->statements)));
promise('so do the settings', 1, count(preg_grep("/^DELETE FROM config WHERE category='commission'/", $db->statements)));
promise('and what the audit kept of our fields alone', "DELETE FROM aos_invoices_audit WHERE field_name LIKE 'commission\\_%\\_c' OR field_name='paid_date_c'",
    current(preg_grep('/_audit/', $db->statements)));
