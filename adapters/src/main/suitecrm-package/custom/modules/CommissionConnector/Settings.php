<?php
if (!defined('sugarEntry') || !sugarEntry) {
    return;
}

/** Where deliveries go and what signs them; kept in the table config, the secret encrypted. */
class CommissionConnectorSettings
{
    const CATEGORY = 'commission';
    const KEY = 'encrypt_field';

    private $values = array('url' => '', 'secret' => '', 'active' => '1', 'api_user_id' => '', 'zone' => '', 'views' => '', 'last_delivered' => '', 'last_error' => '');

    public static function read()
    {
        $settings = new CommissionConnectorSettings();
        $db = DBManagerFactory::getInstance();
        $rows = $db->query('SELECT name, value FROM config WHERE category=' . $db->quoted(self::CATEGORY));
        while ($row = $db->fetchByAssoc($rows, false)) {
            $name = $row['name'];
            $settings->values["$name"] = (string) $row['value'];
        }
        return $settings;
    }

    public function url()
    {
        return $this->values['url'];
    }

    public function secret()
    {
        if ($this->values['secret'] === '') {
            return '';
        }
        require_once 'include/utils/encryption_utils.php';
        return (string) blowfishDecode(blowfishGetKey(self::KEY), $this->values['secret']);
    }

    public function hasSecret()
    {
        return $this->values['secret'] !== '';
    }

    public function isOn()
    {
        return $this->values['active'] === '1' && $this->values['url'] !== '' && $this->hasSecret();
    }

    public function isActive()
    {
        return $this->values['active'] === '1';
    }

    public function apiUser()
    {
        return $this->values['api_user_id'];
    }

    /** The company's time zone, in which the day of a payment is told; empty when it is not known. */
    public function zone()
    {
        return $this->values['zone'];
    }

    /** What is remembered of the views that were made, by view. */
    public function views()
    {
        $views = json_decode($this->values['views'], true);
        return is_array($views) ? $views : array();
    }

    public function lastDelivered()
    {
        return $this->values['last_delivered'];
    }

    public function lastError()
    {
        return $this->values['last_error'];
    }

    /** Answers what is wrong with an address, or an empty text. */
    public static function urlProblem($url)
    {
        if ($url === '' || preg_match('#^https?://[^\s/?\#@]+(/[^\s?\#]*)?$#', $url)) {
            return '';
        }
        return 'url must start with http:// or https:// and have no user, query or fragment';
    }

    public static function zoneProblem($zone)
    {
        return $zone === '' || in_array($zone, timezone_identifiers_list(), true) ? '' : 'zone must be a name like Europe/Berlin';
    }

    public function putZone($zone)
    {
        $this->store('zone', $zone);
    }

    public function putViews(array $views)
    {
        $this->store('views', json_encode($views));
    }

    public function putUrl($url)
    {
        $this->store('url', rtrim($url, '/'));
    }

    public function putSecret($secret)
    {
        require_once 'include/utils/encryption_utils.php';
        $this->store('secret', $secret === '' ? '' : blowfishEncode(blowfishGetKey(self::KEY), $secret));
    }

    public function putActive($active)
    {
        $this->store('active', $active ? '1' : '0');
    }

    public function putApiUser($id)
    {
        $this->store('api_user_id', $id);
    }

    public function delivered($when)
    {
        $this->store('last_delivered', $when);
        $this->store('last_error', '');
    }

    public function failed($error)
    {
        $this->store('last_error', substr($error, 0, 200));
    }

    private function store($name, $value)
    {
        $db = DBManagerFactory::getInstance();
        $where = ' WHERE category=' . $db->quoted(self::CATEGORY) . ' AND name=' . $db->quoted($name);
        $known = $db->getOne('SELECT COUNT(*) FROM config' . $where);
        if ((int) $known > 0) {
            $db->query('UPDATE config SET value=' . $db->quoted($value) . $where);
        } else {
            $db->query('INSERT INTO config (category, name, value) VALUES (' . $db->quoted(self::CATEGORY) . ', '
                . $db->quoted($name) . ', ' . $db->quoted($value) . ')');
        }
        $this->values["$name"] = $value;
    }
}
