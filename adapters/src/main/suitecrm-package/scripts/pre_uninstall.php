<?php
function pre_uninstall()
{
    require_once 'custom/modules/CommissionConnector/State.php';
    require_once 'custom/modules/CommissionConnector/Views.php';
    CommissionConnectorViews::remove();
    $db = DBManagerFactory::getInstance();
    $job = $db->quoted(CommissionConnectorState::JOB);
    $db->query("DELETE FROM job_queue WHERE target=$job");
    $db->query("DELETE FROM schedulers WHERE job=$job");
}
