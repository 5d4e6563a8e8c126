<?php
if (!defined('sugarEntry') || !sugarEntry) {
    return;
}
require_once 'custom/modules/CommissionConnector/Settings.php';
require_once 'custom/modules/CommissionConnector/Outbox.php';
require_once 'custom/modules/CommissionConnector/Events.php';

/** What happens inside a user's save: a date is stamped and a row appended, nothing else. */
class CommissionConnectorHooks
{
    private static $fields = array(
        'sales_stage', 'amount', 'currency_id', 'assigned_user_id', 'date_closed', 'account_id', 'name',
        'status', 'total_amount', 'subtotal_amount', 'invoice_date', 'billing_account_id', 'number',
    );
    private static $appended = array();

    public function beforeSave($bean, $event, $arguments)
    {
        $before = self::before($bean);
        $was = isset($before['status']) ? $before['status'] : '';
        if ($bean->status !== 'Paid') {
            $bean->paid_date_c = '';
        } elseif ($was !== 'Paid' && empty($bean->paid_date_c)) {
            $bean->paid_date_c = self::today();
        } elseif ($was === 'Paid' && !is_admin($GLOBALS['current_user'])) {
            $bean->paid_date_c = isset($before['paid_date_c']) ? $before['paid_date_c'] : '';
        }
    }

    public function afterSave($bean, $event, $arguments)
    {
        $now = array();
        foreach (self::$fields as $field) {
            if (isset($bean->{"$field"})) {
                $now["$field"] = (string) $bean->{"$field"};
            }
        }
        $change = CommissionConnectorEvents::of($bean->module_dir, self::before($bean), $now);
        if ($change !== null) {
            self::append($bean, $change);
        }
    }

    public function afterDelete($bean, $event, $arguments)
    {
        $deal = $bean->module_dir === 'Opportunities';
        if (!$deal || $bean->sales_stage === 'Closed Won' || empty($bean->sales_stage)) {
            self::append($bean, array($deal ? 'opportunity.deleted' : 'invoice.deleted', 'deleted', '0', '1'));
        }
    }

    public function afterRestore($bean, $event, $arguments)
    {
        $deal = $bean->module_dir === 'Opportunities';
        self::append($bean, array($deal ? 'opportunity.changed' : 'invoice.changed', 'deleted', '1', '0'));
    }

    /** The company's day; that of the user who saves when the company's zone is not told. */
    private static function today()
    {
        $zone = CommissionConnectorSettings::read()->zone();
        if ($zone === '') {
            return TimeDate::getInstance()->getNow(true)->format('Y-m-d');
        }
        $now = new DateTime('now', new DateTimeZone($zone));
        return $now->format('Y-m-d');
    }

    /** The row as it was, with the account of a deal, which is kept as a relationship and not in the row. */
    private static function before($bean)
    {
        $row = is_array($bean->fetched_row) ? $bean->fetched_row : array();
        if ($row && !empty($bean->rel_fields_before_value['account_id'])) {
            $row['account_id'] = $bean->rel_fields_before_value['account_id'];
        }
        return $row;
    }

    /** A record saved twice in one request with the same change gives one event. */
    private static function append($bean, array $change)
    {
        list($type, $field, $from, $to) = $change;
        $key = $bean->id . '|' . $type . '|' . $field . '|' . $from . '|' . $to;
        if (isset(self::$appended["$key"]) || !CommissionConnectorSettings::read()->isOn()) {
            return;
        }
        self::$appended["$key"] = true;
        $id = create_guid();
        $now = time();
        $body = json_encode(array(
            'id' => $id,
            'type' => $type,
            'occurred_at' => gmdate('Y-m-d\TH:i:s\Z', $now),
            'site_url' => (string) $GLOBALS['sugar_config']['site_url'],
            'module' => $bean->module_dir,
            'record' => $bean->id,
            'change' => array('field' => $field, 'from' => $from, 'to' => $to),
        ), JSON_INVALID_UTF8_SUBSTITUTE);
        $outbox = new CommissionConnectorOutbox(DBManagerFactory::getInstance());
        if (!$outbox->add($id, $type, $body, gmdate('Y-m-d H:i:s', $now))) {
            $GLOBALS['log']->fatal('commission connector: the event ' . $type . ' of ' . $bean->id . ' could not be kept');
        }
    }
}
