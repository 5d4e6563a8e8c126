<?php
if (!defined('sugarEntry') || !sugarEntry) {
    return;
}
require_once 'custom/modules/CommissionConnector/Settings.php';
require_once 'custom/modules/CommissionConnector/Outbox.php';

/** What the panel shows and the connector's check asks; the secret is never in it. */
class CommissionConnectorState
{
    const VERSION = '1.0.0';
    const JOB = 'function::commissionConnectorDeliver';

    public static function of($db)
    {
        global $suitecrm_version;
        $settings = CommissionConnectorSettings::read();
        $outbox = new CommissionConnectorOutbox($db);
        $job = $db->fetchOne('SELECT status, last_run FROM schedulers WHERE deleted=0 AND job=' . $db->quoted(self::JOB));
        return array(
            'package' => 'commission_connector',
            'version' => self::VERSION,
            'suitecrm' => (string) $suitecrm_version,
            'now' => gmdate('Y-m-d H:i:s'),
            'currency' => (string) $GLOBALS['sugar_config']['default_currency_iso4217'],
            'url' => $settings->url(),
            'secret_set' => $settings->hasSecret(),
            'active' => $settings->isActive(),
            'zone' => $settings->zone(),
            'queue' => $outbox->state() + array(
                'last_delivered' => $settings->lastDelivered() === '' ? null : $settings->lastDelivered(),
                'last_error' => $settings->lastError(),
            ),
            'scheduler' => array(
                'active' => is_array($job) && $job['status'] === 'Active',
                'last_run' => is_array($job) && $job['last_run'] ? $job['last_run'] : null,
            ),
            'may_write' => true,
        );
    }
}
