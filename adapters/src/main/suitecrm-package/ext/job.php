<?php
$job_strings[] = 'commissionConnectorDeliver';

if (!function_exists('commissionConnectorDeliver')) {
    function commissionConnectorDeliver()
    {
        require_once 'custom/modules/CommissionConnector/Settings.php';
        require_once 'custom/modules/CommissionConnector/Outbox.php';
        require_once 'custom/modules/CommissionConnector/Delivery.php';
        $outbox = new CommissionConnectorOutbox(DBManagerFactory::getInstance());
        $delivery = new CommissionConnectorDelivery($outbox, CommissionConnectorSettings::read(), new CommissionConnectorPoster());
        $delivery->drain();
        return true;
    }
}
