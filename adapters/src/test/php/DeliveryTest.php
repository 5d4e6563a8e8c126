<?php
promise('a signature as the webhook server takes it', 'sha256=' . hash_hmac('sha256', '1795298949.{"a":1}', 'k'), CommissionConnectorDelivery::signature('k', '1795298949', '{"a":1}'));
foreach (array(1 => 60, 2 => 120, 6 => 1920, 7 => 3600, 40 => 3600) as $tries => $seconds) {
    promise("wait after try $tries", $seconds, CommissionConnectorDelivery::waitSeconds($tries, false));
}
foreach (array(1 => 60, 3 => 240, 4 => 300, 40 => 300) as $tries => $seconds) {
    promise("wait after try $tries at a receiver that is down", $seconds, CommissionConnectorDelivery::waitSeconds($tries, true));
}

function outbox_of($count, $tries = 0)
{
    $rows = array();
    for ($i = 1; $i <= $count; $i++) {
        $rows["e$i"] = array('id' => "e$i", 'event' => 'invoice.paid', 'body' => '{"n":' . $i . '}', 'tries' => $tries, 'due' => '2020-01-01 00:00:00');
    }
    return new FakeOutbox($rows);
}

function drained($outbox, $settings, array $answers)
{
    $poster = new FakePoster($answers);
    $delivery = new CommissionConnectorDelivery($outbox, $settings, $poster);
    return array($delivery->drain(), $poster->sent);
}

$outbox = outbox_of(3);
list($done, $sent) = drained($outbox, new FakeSettings(), array());
promise('all are delivered', 3, $done);
promise('and gone from the outbox', array(), $outbox->rows);
promise('to the address of the event', 'https://connector.example/signed/suitecrm/invoice.paid', $sent[0][0]);
promise('with the id of the delivery', 'X-Commission-Delivery: e1', $sent[0][1][3]);
promise('in order', '{"n":3}', $sent[2][2]);
$timestamp = substr($sent[0][1][4], strlen('X-Commission-Timestamp: '));
promise('signed over timestamp and body', 'X-Commission-Signature: sha256=' . hash_hmac('sha256', $timestamp . '.{"n":1}', 'open sesame'), $sent[0][1][5]);

foreach (array(0, 500, 503, 401, 404, 429) as $status) {
    $outbox = outbox_of(3, 50);
    $settings = new FakeSettings();
    list($done, $sent) = drained($outbox, $settings, array(array($status, 'refused')));
    promise("a receiver that answers $status loses nothing", 3, count($outbox->rows) - count($outbox->parked));
    promise("and is asked once a run ($status)", 1, count($sent));
    promise("and is named ($status)", $status === 0 ? 'refused' : "HTTP $status", $settings->error);
}
$outbox = outbox_of(3);
list($done, $sent) = drained($outbox, new FakeSettings(), array(array(400, '')));
promise('one refused delivery stops no other', 2, $done);
$outbox = outbox_of(1, 9);
drained($outbox, new FakeSettings(), array(array(400, '')));
promise('refused ten times, it is parked, not dropped', array('e1'), $outbox->parked);
$outbox = outbox_of(1);
list($done) = drained($outbox, new FakeSettings(), array(array(409, '')));
promise('a replay is taken as delivered', 1, $done);
$off = new FakeSettings();
$off->on = false;
list($done, $sent) = drained(outbox_of(1), $off, array());
promise('switched off, nothing is sent', array(), $sent);
