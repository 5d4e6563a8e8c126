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
    private $now;
    private $found = array();

    public function __construct($db)
    {
        $this->db = $db;
        $this->now = gmdate('Y-m-d H:i:s');
    }

    /** Writes many as one transaction, where the database is MySQL or MariaDB. */
    public function writeAll(array $results)
    {
        $this->look($results);
        $together = $this->db->dbType === 'mysql';
        if ($together) {
            $this->db->query('START TRANSACTION');
        }
        $answers = array();
        foreach ($results as $result) {
            $answers[] = $this->write($result);
        }
        if ($together && !$this->db->query('COMMIT')) {
            throw new Exception('the results could not be committed; suitecrm.log says why');
        }
        return $answers;
    }

    /** Which of the records are there, and which of them have a custom row: a question for each module. */
    private function look(array $results)
    {
        $keys = array();
        foreach ($results as $result) {
            if (is_array($result) && isset($result['module'], $result['id']) && is_string($result['module']) && isset(self::$tables[$result['module']]) && is_scalar($result['id'])) {
                $module = $result['module'];
                $keys["$module"][] = $this->db->quoted((string) $result['id']);
            }
        }
        foreach ($keys as $module => $ids) {
            list($table, $custom) = self::$tables["$module"];
            $rows = $this->db->query("SELECT r.id, c.id_c FROM $table r LEFT JOIN $custom c ON c.id_c=r.id WHERE r.deleted=0 AND r.id IN (" . implode(', ', $ids) . ')');
            while ($row = $this->db->fetchByAssoc($rows, false)) {
                $id = $row['id'];
                $this->found["$module/$id"] = !empty($row['id_c']);
            }
        }
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

    private function write($result)
    {
        $module = is_array($result) && isset($result['module']) && is_string($result['module']) ? $result['module'] : '';
        $id = is_array($result) && isset($result['id']) && is_scalar($result['id']) ? (string) $result['id'] : '';
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
        if (!isset($this->found["$module/$id"])) {
            return 'not_found';
        }
        $custom = self::$tables["$module"][1];
        $literals = array();
        foreach ($values as $name => $value) {
            $literals["$name"] = $value === null ? 'NULL' : $this->db->quoted(self::plain($value));
        }
        $status = $this->found["$module/$id"] ? $this->update($custom, $id, $literals) : $this->insert($custom, $id, $literals);
        if ($status === 'written') {
            $this->found["$module/$id"] = true;
        }
        return $status;
    }

    private function insert($custom, $id, array $literals)
    {
        $literals += array('commission_updated_c' => $this->db->quoted($this->now));
        $done = $this->db->query("INSERT INTO $custom (id_c, " . implode(', ', array_keys($literals)) . ') VALUES ('
            . $this->db->quoted($id) . ', ' . implode(', ', $literals) . ')');
        return $done ? 'written' : 'failed';
    }

    /** The time is told only of what has changed. */
    private function update($custom, $id, array $literals)
    {
        $set = array();
        foreach ($literals as $name => $literal) {
            $set[] = "$name=$literal";
        }
        $where = ' WHERE id_c=' . $this->db->quoted($id);
        $done = $this->db->query("UPDATE $custom SET " . implode(', ', $set) . $where);
        if (!$done || $this->db->getAffectedRowCount($done) < 1) {
            return $done ? 'unchanged' : 'failed';
        }
        if (!isset($literals['commission_updated_c'])) {
            $this->db->query("UPDATE $custom SET commission_updated_c=" . $this->db->quoted($this->now) . $where);
        }
        return 'written';
    }
}
