<?php
require_once 'custom/modules/CommissionConnector/Api.php';
$app->getContainer()['CommissionConnectorApi'] = function ($container) {
    return new CommissionConnectorApi();
};
$app->get('/commission/state', 'CommissionConnectorApi:state');
$app->get('/commission/changes/{moduleName}', 'CommissionConnectorApi:changes');
$app->get('/commission/history/{moduleName}', 'CommissionConnectorApi:history');
$app->post('/commission/settings', 'CommissionConnectorApi:settings');
$app->post('/commission/retry', 'CommissionConnectorApi:retry');
$app->post('/commission/results', 'CommissionConnectorApi:results');
