<?php
if (!defined('sugarEntry') || !sugarEntry) {
    return;
}

/** What changed, to the second and with deleted rows, and how stages and states came about. */
class CommissionConnectorChanges
{
    const LIMIT = 2000;

    private static $tables = array(
        'Opportunities' => 'opportunities',
        'AOS_Invoices' => 'aos_invoices',
        'AOS_Quotes' => 'aos_quotes',
        'AOS_Products_Quotes' => 'aos_products_quotes',
        'AOS_Products' => 'aos_products',
        'AOS_Product_Categories' => 'aos_product_categories',
        'Accounts' => 'accounts',
        'Users' => 'users',
        'SecurityGroups' => 'securitygroups',
        'Currencies' => 'currencies',
    );
    private static $audits = array(
        'Opportunities' => array('opportunities_audit', 'sales_stage'),
        'AOS_Invoices' => array('aos_invoices_audit', 'status'),
    );

    private $db;

    public function __construct($db)
    {
        $this->db = $db;
    }

    public static function isTime($text)
    {
        return is_string($text) && preg_match('/^[0-9]{4}-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9]$/D', $text) === 1;
    }

    public static function knows($module)
    {
        return isset(self::$tables["$module"]);
    }

    public static function hasHistory($module)
    {
        return isset(self::$audits["$module"]);
    }

    public function since($module, $since, $after, $to, $limit)
    {
        $table = self::$tables["$module"];
        $from = $this->db->quoted($since);
        $last = $this->db->quoted($after);
        $where = "(date_modified > $from OR (date_modified = $from AND id > $last))";
        if ($to !== '') {
            $where .= ' AND date_modified < ' . $this->db->quoted($to);
        }
        $found = $this->db->limitQuery("SELECT id, date_modified, deleted FROM $table WHERE $where ORDER BY date_modified, id", 0, $limit);
        $rows = array();
        while ($row = $this->db->fetchByAssoc($found, false)) {
            $rows[] = array('id' => $row['id'], 'date_modified' => $row['date_modified'], 'deleted' => (string) $row['deleted'] === '1');
        }
        return $rows;
    }

    public function history($module, array $ids)
    {
        list($table, $field) = self::$audits["$module"];
        if (!$this->db->tableExists($table)) {
            return array();
        }
        $quoted = array();
        foreach ($ids as $id) {
            $quoted[] = $this->db->quoted($id);
        }
        $found = $this->db->query('SELECT parent_id, before_value_string, after_value_string, date_created, created_by FROM ' . $table
            . ' WHERE field_name=' . $this->db->quoted($field) . ' AND parent_id IN (' . implode(', ', $quoted) . ') ORDER BY date_created, id');
        $rows = array();
        while ($row = $this->db->fetchByAssoc($found, false)) {
            $rows[] = array('id' => $row['parent_id'], 'field' => $field, 'from' => (string) $row['before_value_string'],
                'to' => (string) $row['after_value_string'], 'at' => $row['date_created'], 'by' => (string) $row['created_by']);
        }
        return $rows;
    }
}
