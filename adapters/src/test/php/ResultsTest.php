<?php
$values = array(
    array('decimal', '123.45', ''), array('decimal', -7, ''), array('decimal', 7.25, ''), array('decimal', null, ''),
    array('decimal', '1,5', 'is no decimal: 1,5'), array('decimal', "1\n", "is no decimal: 1\n"), array('decimal', array(), 'must be a text, a number or null'),
    array('currency', 'EUR', ''), array('currency', 'eur', 'is no currency: eur'),
    array('status', 'earned', ''), array('status', 'won', 'is no status: won'),
    array('datetime', '2026-11-20 10:00:00', ''), array('datetime', '2026-11-20T10:00:00Z', 'is no datetime: 2026-11-20T10:00:00Z'),
    array('text', "line\nline", ''),
);
foreach ($values as list($kind, $value, $expected)) {
    promise("$kind " . json_encode($value), $expected, CommissionConnectorResults::problem($kind, $value));
}

function written(FakeDb $db, array $found, array $result)
{
    $db->statements = array();
    $db->rows = $found;
    $writer = new CommissionConnectorResults($db);
    return $writer->writeAll(array($result))[0];
}

function statement(FakeDb $db, $verb)
{
    return preg_replace("/'20[0-9: -]+'/", "'NOW'", implode('; ', preg_grep("/^$verb/", $db->statements)));
}

$db = new FakeDb();
$there = array(array('id' => 'o1', 'id_c' => 'o1'));
$answer = written($db, $there, array('module' => 'Opportunities', 'id' => 'o1', 'attributes' => array('commission_amount_c' => '5.50', 'commission_payable_c' => null)));
promise('a result is written', 'written', $answer['status']);
promise('as a partial update of the custom table, and when it changed', "UPDATE opportunities_cstm SET commission_amount_c='5.50', commission_payable_c=NULL WHERE id_c='o1'; "
    . "UPDATE opportunities_cstm SET commission_updated_c='NOW' WHERE id_c='o1'", statement($db, 'UPDATE'));
promise('in one transaction', array('START TRANSACTION', 'COMMIT'), array_values(preg_grep('/^(START|COMMIT)/', $db->statements)));
$db->affected = 0;
$answer = written($db, $there, array('module' => 'Opportunities', 'id' => 'o1', 'attributes' => array('commission_amount_c' => '5.50')));
promise('what is there already is unchanged', 'unchanged', $answer['status']);
promise('and keeps its time', "UPDATE opportunities_cstm SET commission_amount_c='5.50' WHERE id_c='o1'", statement($db, 'UPDATE'));
$db->affected = 1;
written($db, array(array('id' => 'o1', 'id_c' => null)), array('module' => 'Opportunities', 'id' => 'o1', 'attributes' => array('commission_status_c' => 'paid')));
promise('a record without custom row gets one', "INSERT INTO opportunities_cstm (id_c, commission_status_c, commission_updated_c) VALUES ('o1', 'paid', 'NOW')", statement($db, 'INSERT'));
$db->refuses = '/^UPDATE/';
$refused = written($db, $there, array('module' => 'Opportunities', 'id' => 'o1', 'attributes' => array('commission_status_c' => 'paid')));
promise('what the database refuses is not called written', 'the database refused it; suitecrm.log says why', $refused['detail']);
promise('a record that is gone', 'not_found', written($db, array(), array('module' => 'Users', 'id' => 'x', 'attributes' => array('commission_target_c' => 1)))['status']);
$refused = written($db, array(), array('module' => 'Users', 'id' => 'x', 'attributes' => array('is_admin' => 1)));
promise('no other field can be written', 'unknown field: is_admin', $refused['detail']);
promise('no other module either', 'unknown module: Accounts', written($db, array(), array('module' => 'Accounts', 'id' => 'x', 'attributes' => array('a' => 1)))['detail']);
promise('nonsense is refused, not fatal', 'unknown module: ', written($db, array(), array('module' => array(), 'id' => 'x'))['detail']);

$db = new FakeDb();
$db->rows = array(array('id' => 'o9', 'date_modified' => '2026-11-20 10:00:01', 'deleted' => '1'));
$changes = new CommissionConnectorChanges($db);
promise('a deleted row is seen, with its second', array(array('id' => 'o9', 'date_modified' => '2026-11-20 10:00:01', 'deleted' => true)),
    $changes->since('Opportunities', '2026-11-20 10:00:00', '', '', 5));
promise('half a time is no time', false, CommissionConnectorChanges::isTime('2026-11-20'));
foreach (array('' => true, 'https://c.example/signed/suitecrm' => true, 'ftp://c.example' => false, 'https://u:p@c.example' => false, 'https://c.example/?a=1' => false) as $url => $fine) {
    promise("address $url", $fine, CommissionConnectorSettings::urlProblem($url) === '');
}
$state = array('url' => 'https://c.example/"><b>', 'secret_set' => true, 'active' => true, 'zone' => 'Asia/Shanghai',
    'queue' => array('waiting' => 2, 'parked' => 0, 'oldest' => null, 'last_delivered' => null, 'last_error' => '<script>'));
require 'ext/panel.en_us.php';
$page = CommissionConnectorPanel::page($mod_strings, $state, 'admin', '', 'p');
promise('the panel escapes what it shows', false, strpos($page, '<script>') || strpos($page, '"><b>'));
promise('and shows the zone', true, strpos($page, 'value="Asia/Shanghai"') !== false);
foreach (array('' => true, 'Europe/Berlin' => true, 'Berlin' => false, '+02:00' => false) as $zone => $fine) {
    promise("zone $zone", $fine, CommissionConnectorSettings::zoneProblem($zone) === '');
}
promise('and says that a secret is set, not which', true, strpos($page, 'A secret is set; leave empty to keep it') !== false);
