<?php
function post_install()
{
    require_once 'custom/modules/CommissionConnector/State.php';
    require_once 'custom/modules/CommissionConnector/Views.php';
    $db = DBManagerFactory::getInstance();
    $outbox = new CommissionConnectorOutbox($db);
    $outbox->create();
    CommissionConnectorViews::add();
    $job = $db->quoted(CommissionConnectorState::JOB);
    if ($db->getOne("SELECT id FROM schedulers WHERE deleted=0 AND job=$job")) {
        return;
    }
    $scheduler = BeanFactory::newBean('Schedulers');
    $scheduler->name = 'Commission Connector: deliver events';
    $scheduler->job = CommissionConnectorState::JOB;
    $scheduler->job_interval = '*::*::*::*::*';
    $scheduler->date_time_start = '2015-01-01 00:00:01';
    $scheduler->status = 'Active';
    $scheduler->catch_up = 0;
    $scheduler->created_by = '1';
    $scheduler->modified_user_id = '1';
    $scheduler->save();
}
