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
$db = new FakeDb();
$db->ones = array('FROM opportunities WHERE' => 'o1', 'FROM opportunities_cstm' => 'o1');
$writer = new CommissionConnectorResults($db);
$answer = $writer->write(array('module' => 'Opportunities', 'id' => 'o1', 'attributes' => array('commission_amount_c' => '5.50', 'commission_payable_c' => null)));
promise('a result is written', 'written', $answer['status']);
promise('as a partial update of the custom table', "UPDATE opportunities_cstm SET commission_amount_c='5.50', commission_payable_c=NULL WHERE id_c='o1'", end($db->statements));
$db->ones = array('FROM opportunities WHERE' => 'o1');
$writer->write(array('module' => 'Opportunities', 'id' => 'o1', 'attributes' => array('commission_status_c' => 'paid')));
promise('a record without custom row gets one', "INSERT INTO opportunities_cstm (id_c, commission_status_c) VALUES ('o1', 'paid')", end($db->statements));
$db->works = false;
promise('what the database refuses is not called written', 'the database refused it; suitecrm.log says why',
    $writer->write(array('module' => 'Opportunities', 'id' => 'o1', 'attributes' => array('commission_status_c' => 'paid')))['detail']);
$db->works = true;
$db->ones = array();
promise('a record that is gone', 'not_found', $writer->write(array('module' => 'Users', 'id' => 'x', 'attributes' => array('commission_target_c' => 1)))['status']);
$refused = $writer->write(array('module' => 'Users', 'id' => 'x', 'attributes' => array('is_admin' => 1)));
promise('no other field can be written', 'unknown field: is_admin', $refused['detail']);
promise('no other module either', 'unknown module: Accounts', $writer->write(array('module' => 'Accounts', 'id' => 'x', 'attributes' => array('a' => 1)))['detail']);

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
