<?php
// Runs the tests of the SuiteCRM package without SuiteCRM; argument: the package's folder. Exit status 0 when all hold.
define('sugarEntry', true);
error_reporting(E_ALL);
$package = rtrim($argv[1], '/');
chdir($package);
require 'custom/modules/CommissionConnector/Delivery.php';
require 'custom/modules/CommissionConnector/Results.php';
require 'custom/modules/CommissionConnector/Changes.php';
require 'custom/modules/CommissionConnector/Hooks.php';
require 'custom/modules/CommissionConnector/Guard.php';
require 'custom/modules/CommissionConnector/Panel.php';
require __DIR__ . '/fakes.php';
require __DIR__ . '/scan.php';
set_include_path(get_include_path() . PATH_SEPARATOR . __DIR__ . '/stubs');

$GLOBALS['failed'] = 0;
$GLOBALS['held'] = 0;

function promise($name, $expected, $actual)
{
    if ($expected === $actual) {
        $GLOBALS['held']++;
        return;
    }
    $GLOBALS['failed']++;
    echo "FAILED $name\n  expected ", json_encode($expected), "\n  but was  ", json_encode($actual), "\n";
}

foreach (glob(__DIR__ . '/*Test.php') as $test) {
    require $test;
}
echo $GLOBALS['held'], ' held, ', $GLOBALS['failed'], " failed\n";
exit($GLOBALS['failed'] === 0 ? 0 : 1);
