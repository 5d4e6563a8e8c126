<?php
if (!defined('sugarEntry') || !sugarEntry) {
    return;
}
require_once 'custom/modules/CommissionConnector/State.php';

/** The administrator's page: address, secret (only ever written), queue, retry. */
class CommissionConnectorPanel
{
    public function show()
    {
        global $current_user, $mod_strings;
        if (!is_admin($current_user)) {
            sugar_die('Unauthorized access to administration.');
        }
        $db = DBManagerFactory::getInstance();
        $message = $_SERVER['REQUEST_METHOD'] === 'POST' ? $this->post($db) : '';
        $settings = CommissionConnectorSettings::read();
        $user = (string) $db->getOne('SELECT user_name FROM users WHERE id=' . $db->quoted($settings->apiUser()));
        print self::page($mod_strings, CommissionConnectorState::of($db), $user, $message, self::proof());
    }

    /** The page; every value is escaped here. */
    public static function page(array $words, array $state, $apiUser, $message, $proof)
    {
        $label = array();
        foreach ($words as $name => $text) {
            $label["$name"] = is_string($text) ? self::text($text) : '';
        }
        $url = self::text($state['url']);
        $user = self::text($apiUser);
        $zone = self::text($state['zone']);
        $checked = $state['active'] ? ' checked' : '';
        $secret = $label[$state['secret_set'] ? 'LBL_COMMISSION_SECRET_SET' : 'LBL_COMMISSION_SECRET_UNSET'];
        $problem = $message === '' ? '' : '<p class="error">' . self::text($message) . '</p>';
        $rows = '';
        foreach (array('WAITING' => 'waiting', 'PARKED' => 'parked', 'OLDEST' => 'oldest', 'LAST' => 'last_delivered', 'ERROR' => 'last_error') as $name => $key) {
            $rows .= '<tr><td>' . $label["LBL_COMMISSION_$name"] . '</td><td>' . self::text((string) $state['queue']["$key"]) . '</td></tr>';
        }
        return <<<PAGE
<h2>{$label['LBL_COMMISSION_CONNECTOR']}</h2>
$problem
<form method="post" action="index.php?module=Administration&amp;action=commissionconnector" autocomplete="off">
<input type="hidden" name="proof" value="$proof">
<p><label>{$label['LBL_COMMISSION_URL']} <input name="url" size="80" value="$url"></label></p>
<p><label>{$label['LBL_COMMISSION_SECRET']} <input name="secret" type="password" size="40" autocomplete="new-password"></label> $secret</p>
<p><label>{$label['LBL_COMMISSION_API_USER']} <input name="api_user" value="$user"></label></p>
<p><label>{$label['LBL_COMMISSION_ZONE']} <input name="zone" value="$zone" placeholder="Europe/Berlin"></label></p>
<p><label><input name="active" type="checkbox" value="1"$checked> {$label['LBL_COMMISSION_ACTIVE']}</label></p>
<p><input class="button" type="submit" name="save" value="{$label['LBL_COMMISSION_SAVE']}"></p>
<table class="list view">$rows</table>
<p><input class="button" type="submit" name="retry" value="{$label['LBL_COMMISSION_RETRY']}"></p>
</form>
PAGE;
    }

    private static function text($text)
    {
        return htmlspecialchars($text, ENT_QUOTES, 'UTF-8');
    }

    private function post($db)
    {
        global $mod_strings;
        if (!isset($_POST['proof']) || !hash_equals(self::proof(), (string) $_POST['proof'])) {
            return $mod_strings['LBL_COMMISSION_STALE'];
        }
        if (isset($_POST['retry'])) {
            $outbox = new CommissionConnectorOutbox($db);
            $outbox->retry(gmdate('Y-m-d H:i:s'));
            return '';
        }
        $url = trim(html_entity_decode((string) $_POST['url'], ENT_QUOTES));
        $zone = trim((string) $_POST['zone']);
        $problem = CommissionConnectorSettings::urlProblem($url) . CommissionConnectorSettings::zoneProblem($zone);
        if ($problem === '') {
            $this->store($db, $url, $zone);
        }
        return $problem;
    }

    private function store($db, $url, $zone)
    {
        $settings = CommissionConnectorSettings::read();
        $settings->putUrl($url);
        $settings->putZone($zone);
        $settings->putActive(!empty($_POST['active']));
        if (!empty($_POST['secret'])) {
            $settings->putSecret(html_entity_decode((string) $_POST['secret'], ENT_QUOTES));
        }
        $name = $db->quoted(trim((string) $_POST['api_user']));
        $settings->putApiUser((string) $db->getOne("SELECT id FROM users WHERE deleted=0 AND user_name=$name"));
    }

    private static function proof()
    {
        if (empty($_SESSION['commission_connector_proof'])) {
            $_SESSION['commission_connector_proof'] = bin2hex(random_bytes(16));
        }
        return $_SESSION['commission_connector_proof'];
    }
}
