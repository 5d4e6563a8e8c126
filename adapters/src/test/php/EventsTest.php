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
$GLOBALS['current_user'] = new FakeUser();
$moved = new FakeBean(array('module_dir' => 'AOS_Invoices', 'status' => 'Paid', 'paid_date_c' => '2026-10-31', 'fetched_row' => array('status' => 'Paid', 'paid_date_c' => '2026-11-20')));
$hooks->beforeSave($moved, 'before_save', array());
promise('no rep moves the day of a payment', '2026-11-20', $moved->paid_date_c);
$GLOBALS['current_user']->is_admin = 1;
$moved->paid_date_c = '2026-10-31';
$hooks->beforeSave($moved, 'before_save', array());
promise('an administrator may', '2026-10-31', $moved->paid_date_c);
$given = new FakeBean(array('module_dir' => 'AOS_Invoices', 'status' => 'Paid', 'paid_date_c' => '2026-10-30', 'fetched_row' => array('status' => 'Unpaid')));
$hooks->beforeSave($given, 'before_save', array());
promise('a day that comes with the payment is kept', '2026-10-30', $given->paid_date_c);
$db->rows = array(array('name' => 'zone', 'value' => 'Pacific/Kiritimati'));
$far = new FakeBean(array('module_dir' => 'AOS_Invoices', 'status' => 'Paid', 'fetched_row' => array('status' => 'Unpaid')));
$hooks->beforeSave($far, 'before_save', array());
$there = new DateTime('now', new DateTimeZone('Pacific/Kiritimati'));
promise('the day is the company\'s where its zone is known', $there->format('Y-m-d'), $far->paid_date_c);

$deal = new FakeBean(array('module_dir' => 'Opportunities', 'id' => 'o1', 'name' => 'n', 'commission_amount_c' => '999', 'fetched_row' => array('name' => 'm', 'commission_amount_c' => '5.000000')));
$guard = new CommissionConnectorGuard();
$guard->beforeSave($deal, 'before_save', array());
promise('no save writes a result', false, isset($deal->commission_amount_c));
$guard->afterSave($deal, 'after_save', array());
promise('and what was there is seen again', array('5.000000', ''), array($deal->commission_amount_c, $deal->commission_status_c));
promise('other fields are the user\'s', 'n', $deal->name);

$db->rows = $on;
$db->statements = array();
$same = new FakeBean(array('module_dir' => 'Opportunities', 'id' => 'o2', 'sales_stage' => 'Closed Won', 'account_id' => 'a1',
    'fetched_row' => array('sales_stage' => 'Closed Won'), 'rel_fields_before_value' => array('account_id' => 'a1')));
$hooks->afterSave($same, 'after_save', array());
promise('a won deal that keeps its account is not changed', array(), array_values(preg_grep('/^INSERT/', $db->statements)));
$db->rows = $on;
$same->rel_fields_before_value = array('account_id' => 'a2');
$hooks->afterSave($same, 'after_save', array());
promise('one that moves to another account is', 1, count(preg_grep('/^INSERT/', $db->statements)));
$db->statements = array();
$db->rows = array();
$hooks->afterSave(new FakeBean(array('module_dir' => 'AOS_Invoices', 'id' => 'i2', 'status' => 'Paid')), 'after_save', array());
promise('without an address nothing is kept', array(), array_values(preg_grep('/^INSERT/', $db->statements)));
