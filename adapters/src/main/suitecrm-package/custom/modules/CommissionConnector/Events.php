<?php
if (!defined('sugarEntry') || !sugarEntry) {
    return;
}

/** Decides which event, if any, a saved record gives. */
class CommissionConnectorEvents
{
    private static $opportunity = array('amount', 'currency_id', 'assigned_user_id', 'date_closed', 'account_id', 'name');
    private static $invoice = array('total_amount', 'subtotal_amount', 'currency_id', 'assigned_user_id', 'invoice_date', 'billing_account_id', 'number', 'name');

    /** Answers array(type, field, from, to), or null. */
    public static function of($module, array $before, array $now)
    {
        $deal = $module === 'Opportunities';
        $field = $deal ? 'sales_stage' : 'status';
        $goal = $deal ? 'Closed Won' : 'Paid';
        $from = self::value($before, $field);
        $to = self::value($now, $field);
        if ($from !== $to && ($to === $goal || $from === $goal)) {
            $reached = $deal ? 'opportunity.won' : 'invoice.paid';
            $left = $deal ? 'opportunity.reopened' : 'invoice.payment_reversed';
            return array($to === $goal ? $reached : $left, $field, $from, $to);
        }
        if ($deal && $to !== $goal) {
            return null;
        }
        return self::changed($deal, $field, $before, $now);
    }

    private static function changed($deal, $field, array $before, array $now)
    {
        $watched = $deal ? self::$opportunity : self::$invoice;
        $watched[] = $field;
        foreach ($watched as $name) {
            $from = self::value($before, $name);
            $to = self::value($now, $name);
            if (array_key_exists($name, $now) && !self::same($from, $to)) {
                return array($deal ? 'opportunity.changed' : 'invoice.changed', $name, $from, $to);
            }
        }
        return null;
    }

    private static function same($from, $to)
    {
        if (is_numeric($from) && is_numeric($to)) {
            return abs((float) $from - (float) $to) < 0.0000005;
        }
        return $from === $to;
    }

    private static function value(array $row, $name)
    {
        return isset($row["$name"]) ? html_entity_decode((string) $row["$name"], ENT_QUOTES) : '';
    }
}
