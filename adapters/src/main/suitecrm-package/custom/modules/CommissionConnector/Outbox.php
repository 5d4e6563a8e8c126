<?php
if (!defined('sugarEntry') || !sugarEntry) {
    return;
}

/** Events that wait to be delivered, oldest first; a row goes only when the receiver has taken it. */
class CommissionConnectorOutbox
{
    const TABLE = 'commission_outbox';

    private $db;

    public function __construct($db)
    {
        $this->db = $db;
    }

    public static function fields()
    {
        return array(
            'id' => array('name' => 'id', 'type' => 'id', 'required' => true, 'isnull' => 'false'),
            'seq' => array('name' => 'seq', 'type' => 'varchar', 'len' => 40),
            'event' => array('name' => 'event', 'type' => 'varchar', 'len' => 40),
            'body' => array('name' => 'body', 'type' => 'text'),
            'state' => array('name' => 'state', 'type' => 'varchar', 'len' => 10),
            'tries' => array('name' => 'tries', 'type' => 'int', 'default' => 0),
            'created' => array('name' => 'created', 'type' => 'datetime'),
            'due' => array('name' => 'due', 'type' => 'datetime'),
            'last_error' => array('name' => 'last_error', 'type' => 'varchar', 'len' => 255),
        );
    }

    public static function indices()
    {
        return array(
            array('name' => 'commission_outbox_pk', 'type' => 'primary', 'fields' => array('id')),
            array('name' => 'idx_commission_outbox_due', 'type' => 'index', 'fields' => array('state', 'due', 'seq')),
        );
    }

    public function create()
    {
        if (!$this->db->tableExists(self::TABLE)) {
            $this->db->createTableParams(self::TABLE, self::fields(), self::indices());
        }
    }

    public function drop()
    {
        if ($this->db->tableExists(self::TABLE)) {
            $this->db->dropTableName(self::TABLE);
        }
    }

    public function add($id, $event, $body, $now)
    {
        $q = $this->db;
        $seq = sprintf('%.6f', microtime(true)) . '-' . substr($id, 0, 8);
        return (bool) $q->query('INSERT INTO ' . self::TABLE . ' (id, seq, event, body, state, tries, created, due, last_error) VALUES ('
            . $q->quoted($id) . ', ' . $q->quoted($seq) . ', ' . $q->quoted($event) . ', ' . $q->quoted($body) . ", 'waiting', 0, "
            . $q->quoted($now) . ', ' . $q->quoted($now) . ", '')");
    }

    /** Up to so many rows that are due, oldest first. */
    public function due($now, $limit)
    {
        $rows = array();
        $found = $this->db->limitQuery("SELECT id, event, body, tries, due FROM " . self::TABLE . " WHERE state='waiting' AND due <= "
            . $this->db->quoted($now) . ' ORDER BY seq', 0, $limit);
        while ($row = $this->db->fetchByAssoc($found, false)) {
            $rows[] = $row;
        }
        return $rows;
    }

    /** Puts a row out of reach of other runs for so long as a delivery may take; false when another run has it. */
    public function claim(array $row, $until)
    {
        $result = $this->db->query('UPDATE ' . self::TABLE . ' SET tries=tries+1, due=' . $this->db->quoted($until)
            . ' WHERE id=' . $this->db->quoted($row['id']) . " AND state='waiting' AND due=" . $this->db->quoted($row['due']));
        return $this->db->getAffectedRowCount($result) === 1;
    }

    public function delivered($id)
    {
        $this->db->query('DELETE FROM ' . self::TABLE . ' WHERE id=' . $this->db->quoted($id));
    }

    public function again($id, $due, $error)
    {
        $this->put($id, 'waiting', $due, $error);
    }

    public function park($id, $due, $error)
    {
        $this->put($id, 'parked', $due, $error);
    }

    private function put($id, $state, $due, $error)
    {
        $this->db->query('UPDATE ' . self::TABLE . ' SET state=' . $this->db->quoted($state) . ', due=' . $this->db->quoted($due)
            . ', last_error=' . $this->db->quoted(substr($error, 0, 250)) . ' WHERE id=' . $this->db->quoted($id));
    }

    public function retry($now)
    {
        $this->db->query('UPDATE ' . self::TABLE . " SET state='waiting', tries=0, due=" . $this->db->quoted($now));
    }

    public function state()
    {
        $oldest = $this->db->getOne('SELECT MIN(created) FROM ' . self::TABLE);
        return array(
            'waiting' => (int) $this->db->getOne('SELECT COUNT(*) FROM ' . self::TABLE . " WHERE state='waiting'"),
            'parked' => (int) $this->db->getOne('SELECT COUNT(*) FROM ' . self::TABLE . " WHERE state='parked'"),
            'oldest' => $oldest ? $oldest : null,
        );
    }
}
