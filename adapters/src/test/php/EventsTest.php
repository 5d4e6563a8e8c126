<?php
$table = array(
    array('a deal is won', 'Opportunities', array('sales_stage' => 'Prospecting'), array('sales_stage' => 'Closed Won'), 'opportunity.won'),
    array('a deal is made as won', 'Opportunities', array(), array('sales_stage' => 'Closed Won'), 'opportunity.won'),
    array('a won deal is opened again', 'Opportunities', array('sales_stage' => 'Closed Won'), array('sales_stage' => 'Prospecting'), 'opportunity.reopened'),
    array('an open deal moves on', 'Opportunities', array('sales_stage' => 'Prospecting'), array('sales_stage' => 'Negotiation/Review'), null),
    array('a won deal changes its amount', 'Opportunities', array('sales_stage' => 'Closed Won', 'amount' => '10'), array('sales_stage' => 'Closed Won', 'amount' => '11'), 'opportunity.changed'),
    array('a won deal writes its amount otherwise', 'Opportunities', array('sales_stage' => 'Closed Won', 'amount' => '10.000000'), array('sales_stage' => 'Closed Won', 'amount' => '10'), null),
    array('a won deal changes its owner', 'Opportunities', array('sales_stage' => 'Closed Won', 'assigned_user_id' => 'a'), array('sales_stage' => 'Closed Won', 'assigned_user_id' => 'b'), 'opportunity.changed'),
    array('only a commission field changes', 'Opportunities', array('sales_stage' => 'Closed Won', 'commission_amount_c' => '1'), array('sales_stage' => 'Closed Won', 'commission_amount_c' => '2'), null),
    array('an escaped name is the same name', 'Opportunities', array('sales_stage' => 'Closed Won', 'name' => 'A & B'), array('sales_stage' => 'Closed Won', 'name' => 'A &amp; B'), null),
    array('an invoice is paid', 'AOS_Invoices', array('status' => 'Unpaid'), array('status' => 'Paid'), 'invoice.paid'),
    array('a payment is taken back', 'AOS_Invoices', array('status' => 'Paid'), array('status' => 'Unpaid'), 'invoice.payment_reversed'),
    array('an invoice is cancelled', 'AOS_Invoices', array('status' => 'Unpaid'), array('status' => 'Cancelled'), 'invoice.changed'),
    array('an invoice changes its total', 'AOS_Invoices', array('status' => 'Unpaid', 'total_amount' => '1.000000'), array('status' => 'Unpaid', 'total_amount' => '1.01'), 'invoice.changed'),
    array('nothing changes', 'AOS_Invoices', array('status' => 'Unpaid'), array('status' => 'Unpaid'), null),
);
foreach ($table as list($name, $module, $before, $now, $expected)) {
    $change = CommissionConnectorEvents::of($module, $before, $now);
    promise($name, $expected, $change === null ? null : $change[0]);
}

$db = new FakeDb();
DBManagerFactory::$db = $db;
$GLOBALS['sugar_config'] = array('site_url' => 'https://crm.example');
$GLOBALS['log'] = new FakeLog();
$on = array(array('name' => 'url', 'value' => 'https://c.example/x'), array('name' => 'secret', 'value' => 'k'));
$invoice = new FakeBean(array('module_dir' => 'AOS_Invoices', 'id' => 'i1', 'status' => 'Paid', 'fetched_row' => array('status' => 'Unpaid')));
$hooks = new CommissionConnectorHooks();
$hooks->beforeSave($invoice, 'before_save', array());
promise('the day of payment is stamped', '2026-11-20', $invoice->paid_date_c);
$db->rows = $on;
$hooks->afterSave($invoice, 'after_save', array());
$hooks->afterSave($invoice, 'after_save', array());
$inserts = preg_grep('/^INSERT INTO commission_outbox/', $db->statements);
promise('two saves of one change in a request keep one event', 1, count($inserts));
promise('the event names the record', true, strpos(stripslashes(end($inserts)), '"module":"AOS_Invoices","record":"i1"') !== false);
$unpaid = new FakeBean(array('module_dir' => 'AOS_Invoices', 'status' => 'Unpaid', 'paid_date_c' => '2026-11-20', 'fetched_row' => array('status' => 'Paid')));
$hooks->beforeSave($unpaid, 'before_save', array());
promise('a payment taken back has no day', '', $unpaid->paid_date_c);
$db->statements = array();
$db->rows = array();
$hooks->afterSave(new FakeBean(array('module_dir' => 'AOS_Invoices', 'id' => 'i2', 'status' => 'Paid')), 'after_save', array());
promise('without an address nothing is kept', array(), array_values(preg_grep('/^INSERT/', $db->statements)));
