<?php
class FakeSettings
{
    public $error = '';
    public $last = '';
    public $on = true;
    public function isOn() { return $this->on; }
    public function url() { return 'https://connector.example/signed/suitecrm'; }
    public function secret() { return 'open sesame'; }
    public function lastError() { return $this->error; }
    public function failed($error) { $this->error = $error; }
    public function delivered($when) { $this->last = $when; $this->error = ''; }
}

class FakeOutbox
{
    public $rows;
    public $parked = array();
    public function __construct(array $rows) { $this->rows = $rows; }
    public function due($now, $limit)
    {
        $due = array();
        foreach ($this->rows as $row) {
            if ($row['due'] <= $now && !in_array($row['id'], $this->parked, true)) {
                $due[] = $row;
            }
        }
        return array_slice($due, 0, $limit);
    }
    public function claim(array $row, $until) { $this->rows[$row['id']]['tries']++; return true; }
    public function delivered($id) { unset($this->rows[$id]); }
    public function again($id, $due, $error) { $this->rows[$id]['due'] = $due; }
    public function park($id, $due, $error) { $this->parked[] = $id; }
}

class FakePoster
{
    public $sent = array();
    private $answers;
    public function __construct(array $answers) { $this->answers = $answers; }
    public function post($url, array $headers, $body)
    {
        $this->sent[] = array($url, $headers, $body);
        return array_shift($this->answers) ?: array(202, '');
    }
}

/** Keeps the statements; answers getOne by the first pattern that fits. */
class FakeDb
{
    public $statements = array();
    public $ones = array();
    public $rows = array();
    public $dbType = 'mysql';
    public $affected = 1;
    public $refuses = '/^$/';
    public function quoted($text) { return "'" . addslashes((string) $text) . "'"; }
    public function query($sql) { $this->statements[] = $sql; return !preg_match($this->refuses, $sql); }
    public $tables = array();
    public function tableExists($name) { return isset($this->tables[$name]); }
    public function get_columns($name) { return array_flip($this->tables[$name]); }
    public function dropTableName($name) { $this->statements[] = "DROP $name"; }
    public function limitQuery($sql, $from, $count) { $this->statements[] = "$sql LIMIT $count"; return true; }
    public function fetchByAssoc($result, $encode = true) { return array_shift($this->rows) ?: false; }
    public function getAffectedRowCount($result) { return $this->affected; }
    public function getOne($sql)
    {
        foreach ($this->ones as $pattern => $answer) {
            if (strpos($sql, $pattern) !== false) {
                return $answer;
            }
        }
        return false;
    }
}

class DBManagerFactory
{
    public static $db;
    public static function getInstance() { return self::$db; }
}

class FakeTimeDate
{
    public static function getInstance() { return new FakeTimeDate(); }
    public function getNow($user) { return new DateTime('2026-11-20 12:00:00'); }
}
class_alias('FakeTimeDate', 'TimeDate');

class FakeLog
{
    public function fatal($text) { }
}

#[AllowDynamicProperties]
class FakeBean
{
    public $fetched_row = array();
    public function __construct(array $values) { foreach ($values as $name => $value) { $this->$name = $value; } }
}

class FakeUser
{
    public $is_admin = 0;
}

function is_admin($user) { return $user->is_admin === 1; }

function create_guid() { return '11111111-2222-3333-4444-555555555555'; }
