<?php
if (!defined('sugarEntry') || !sugarEntry) {
    return;
}

/** Writes results as partial updates of the custom tables: no hooks, date_modified stays. */
class CommissionConnectorResults
{
    const LIMIT = 1000;

    private static $tables = array(
        'Opportunities' => array('opportunities', 'opportunities_cstm'),
        'AOS_Invoices' => array('aos_invoices', 'aos_invoices_cstm'),
        'Users' => array('users', 'users_cstm'),
    );
    private static $common = array(
        'commission_amount_c' => 'decimal',
        'commission_payable_c' => 'decimal',
        'commission_currency_c' => 'currency',
        'commission_status_c' => 'status',
        'commission_period_c' => 'short',
        'commission_explanation_c' => 'text',
        'commission_updated_c' => 'datetime',
    );
    private static $ofUsers = array('commission_target_c' => 'decimal', 'commission_attainment_c' => 'decimal');
    private static $patterns = array(
        'decimal' => '/^-?[0-9]{1,20}(\.[0-9]{1,6})?$/D',
        'currency' => '/^[A-Z]{3}$/D',
        'status' => '/^(not_calculated|estimated|earned|payable|paid)$/D',
        'short' => '/^.{0,40}$/Du',
        'text' => '/^.{0,20000}$/Dus',
        'datetime' => '/^[0-9]{4}-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9]$/D',
    );

    private $db;

    public function __construct($db)
    {
        $this->db = $db;
    }

    public static function fields($module)
    {
        if (!isset(self::$tables["$module"])) {
            return array();
        }
        return $module === 'Users' ? self::$common + self::$ofUsers : self::$common;
    }

    /** What is wrong with a value, or an empty text. */
    public static function problem($kind, $value)
    {
        if ($value === null) {
            return '';
        }
        if (!is_string($value) && !is_int($value) && !is_float($value)) {
            return 'must be a text, a number or null';
        }
        $pattern = self::$patterns["$kind"];
        return preg_match($pattern, self::plain($value)) ? '' : 'is no ' . $kind . ': ' . substr(self::plain($value), 0, 40);
    }

    private static function plain($value)
    {
        return is_float($value) ? rtrim(rtrim(sprintf('%.6F', $value), '0'), '.') : (string) $value;
    }

    public function write($result)
    {
        $module = is_array($result) && isset($result['module']) ? (string) $result['module'] : '';
        $id = is_array($result) && isset($result['id']) ? (string) $result['id'] : '';
        $values = is_array($result) && isset($result['attributes']) ? $result['attributes'] : null;
        $problem = $this->refusal($module, $id, $values);
        $status = $problem === '' ? $this->store($module, $id, $values) : 'refused';
        if ($status === 'failed') {
            $status = 'refused';
            $problem = 'the database refused it; suitecrm.log says why';
        }
        return array('module' => $module, 'id' => $id, 'status' => $status, 'detail' => $problem);
    }

    private function refusal($module, $id, $values)
    {
        if (!isset(self::$tables["$module"])) {
            return 'unknown module: ' . substr($module, 0, 40);
        }
        if ($id === '' || !is_array($values) || !$values) {
            return 'id and attributes are needed';
        }
        $fields = self::fields($module);
        foreach ($values as $name => $value) {
            if (!isset($fields["$name"])) {
                return 'unknown field: ' . substr((string) $name, 0, 60);
            }
            $problem = self::problem($fields["$name"], $value);
            if ($problem !== '') {
                return $name . ' ' . $problem;
            }
        }
        return '';
    }

    private function store($module, $id, array $values)
    {
        list($table, $custom) = self::$tables["$module"];
        $key = $this->db->quoted($id);
        if (!$this->db->getOne("SELECT id FROM $table WHERE id=$key AND deleted=0")) {
            return 'not_found';
        }
        $literals = array();
        foreach ($values as $name => $value) {
            $literals["$name"] = $value === null ? 'NULL' : $this->db->quoted(self::plain($value));
        }
        if (!$this->db->getOne("SELECT id_c FROM $custom WHERE id_c=$key")) {
            return $this->db->query("INSERT INTO $custom (id_c, " . implode(', ', array_keys($literals)) . ") VALUES ($key, " . implode(', ', $literals) . ')') ? 'written' : 'failed';
        }
        $set = array();
        foreach ($literals as $name => $literal) {
            $set[] = "$name=$literal";
        }
        $result = $this->db->query("UPDATE $custom SET " . implode(', ', $set) . " WHERE id_c=$key");
        if (!$result) {
            return 'failed';
        }
        return $this->db->getAffectedRowCount($result) > 0 ? 'written' : 'unchanged';
    }
}
