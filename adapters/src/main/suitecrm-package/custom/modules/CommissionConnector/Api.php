<?php
if (!defined('sugarEntry') || !sugarEntry) {
    return;
}
require_once 'custom/modules/CommissionConnector/State.php';
require_once 'custom/modules/CommissionConnector/Results.php';
require_once 'custom/modules/CommissionConnector/Changes.php';

/** The package's routes below /V8/custom/commission, for administrators and the chosen connector user. */
class CommissionConnectorApi
{
    public function state($request, $response, $args)
    {
        return $this->allowed($request, false) ? $this->answer($response) : $this->forbidden($response);
    }

    public function retry($request, $response, $args)
    {
        if (!$this->allowed($request, false)) {
            return $this->forbidden($response);
        }
        $outbox = new CommissionConnectorOutbox(DBManagerFactory::getInstance());
        $outbox->retry(gmdate('Y-m-d H:i:s'));
        return $this->answer($response);
    }

    public function settings($request, $response, $args)
    {
        if (!$this->allowed($request, true)) {
            return $this->forbidden($response);
        }
        $body = $request->getParsedBody();
        $url = is_array($body) && isset($body['url']) ? (string) $body['url'] : null;
        $zone = is_array($body) && isset($body['zone']) ? (string) $body['zone'] : null;
        $problem = is_array($body) ? CommissionConnectorSettings::urlProblem((string) $url) : 'a JSON object is needed';
        $problem = $problem === '' ? CommissionConnectorSettings::zoneProblem((string) $zone) : $problem;
        if ($problem !== '') {
            return $this->refuse($response, 400, 'Bad Request', $problem);
        }
        $settings = CommissionConnectorSettings::read();
        if ($url !== null) {
            $settings->putUrl($url);
        }
        if ($zone !== null) {
            $settings->putZone($zone);
        }
        if (isset($body['secret'])) {
            $settings->putSecret((string) $body['secret']);
        }
        if (isset($body['active'])) {
            $settings->putActive($body['active'] === true);
        }
        return $this->answer($response);
    }

    public function results($request, $response, $args)
    {
        if (!$this->allowed($request, false)) {
            return $this->forbidden($response);
        }
        $body = $request->getParsedBody();
        $results = is_array($body) && isset($body['results']) ? $body['results'] : null;
        if (!is_array($results) || count($results) > CommissionConnectorResults::LIMIT) {
            return $this->refuse($response, 400, 'Bad Request', 'results must be a list of at most ' . CommissionConnectorResults::LIMIT);
        }
        $writer = new CommissionConnectorResults(DBManagerFactory::getInstance());
        return $this->json($response, array('results' => $writer->writeAll($results)), 200);
    }

    public function changes($request, $response, $args)
    {
        if (!$this->allowed($request, false)) {
            return $this->forbidden($response);
        }
        $module = (string) $args['moduleName'];
        $query = $request->getQueryParams() + array('since' => '1970-01-01 00:00:00', 'after_id' => '', 'to' => '', 'limit' => '500');
        if (!CommissionConnectorChanges::knows($module)) {
            return $this->refuse($response, 400, 'Bad Request', 'unknown module: ' . $module);
        }
        if (!CommissionConnectorChanges::isTime($query['since']) || ($query['to'] !== '' && !CommissionConnectorChanges::isTime($query['to']))) {
            return $this->refuse($response, 400, 'Bad Request', 'since and to must look like 2026-01-31 13:05:09, in UTC');
        }
        $limit = min(CommissionConnectorChanges::LIMIT, max(1, (int) $query['limit']));
        $changes = new CommissionConnectorChanges(DBManagerFactory::getInstance());
        $rows = $changes->since($module, $query['since'], (string) $query['after_id'], $query['to'], $limit);
        return $this->json($response, array('data' => $rows), 200);
    }

    public function history($request, $response, $args)
    {
        if (!$this->allowed($request, false)) {
            return $this->forbidden($response);
        }
        $module = (string) $args['moduleName'];
        $query = $request->getQueryParams() + array('ids' => '');
        $ids = $query['ids'] === '' ? array() : explode(',', (string) $query['ids']);
        if (!CommissionConnectorChanges::hasHistory($module) || count($ids) < 1 || count($ids) > 200) {
            return $this->refuse($response, 400, 'Bad Request', 'module must be Opportunities or AOS_Invoices, ids 1 to 200');
        }
        $changes = new CommissionConnectorChanges(DBManagerFactory::getInstance());
        return $this->json($response, array('data' => $changes->history($module, $ids)), 200);
    }

    private function allowed($request, $adminOnly)
    {
        $token = BeanFactory::newBean('OAuth2Tokens');
        $token->retrieve_by_string_fields(array('access_token' => $request->getAttribute('oauth_access_token_id')));
        $user = empty($token->assigned_user_id) ? null : BeanFactory::getBean('Users', $token->assigned_user_id);
        if (!$user || empty($user->id)) {
            return false;
        }
        $GLOBALS['current_user'] = $user;
        return is_admin($user) || (!$adminOnly && $user->id === CommissionConnectorSettings::read()->apiUser());
    }

    private function answer($response)
    {
        return $this->json($response, CommissionConnectorState::of(DBManagerFactory::getInstance()), 200);
    }

    private function forbidden($response)
    {
        return $this->refuse($response, 403, 'Forbidden', 'an administrator or the connector user of the Commission Connector panel is needed');
    }

    private function refuse($response, $status, $title, $detail)
    {
        return $this->json($response, array('errors' => array('status' => $status, 'title' => $title, 'detail' => $detail)), $status);
    }

    private function json($response, array $body, $status)
    {
        return $response->withJson($body, $status)->withHeader('Cache-Control', 'no-store');
    }
}
