<?php
if (!defined('sugarEntry') || !sugarEntry) {
    return;
}

/** Drains the outbox: signed, in order, a bounded batch at a time. */
class CommissionConnectorDelivery
{
    const BATCH = 200;
    const SECONDS = 40;
    const CLAIM_SECONDS = 120;
    const REFUSALS_UNTIL_PARKED = 10;

    private $outbox;
    private $settings;
    private $poster;

    /** The poster has one method, post($url, array $headers, $body), and answers the HTTP status, or 0 and why. */
    public function __construct($outbox, $settings, $poster)
    {
        $this->outbox = $outbox;
        $this->settings = $settings;
        $this->poster = $poster;
    }

    public static function signature($secret, $timestamp, $body)
    {
        return 'sha256=' . hash_hmac('sha256', $timestamp . '.' . $body, $secret);
    }

    /** Minutes double from one to sixty; to five when the receiver is down, so that nothing waits long once it is back. */
    public static function waitSeconds($tries, $down)
    {
        return 60 * min($down ? 5 : 60, (int) pow(2, min(6, max(0, $tries - 1))));
    }

    /** How many were delivered. */
    public function drain()
    {
        $done = 0;
        if (!$this->settings->isOn()) {
            return $done;
        }
        $start = time();
        foreach ($this->outbox->due(self::stamp($start), self::BATCH) as $row) {
            if (time() - $start >= self::SECONDS) {
                break;
            }
            if (!$this->outbox->claim($row, self::stamp(time() + self::CLAIM_SECONDS))) {
                continue;
            }
            list($status, $why) = $this->send($row);
            if (($status >= 200 && $status < 300) || $status === 409) {
                $this->outbox->delivered($row['id']);
                $done++;
                continue;
            }
            $error = $status === 0 ? $why : 'HTTP ' . $status;
            $this->settings->failed($error);
            if ($this->postpone($row, $status, $error)) {
                break;
            }
        }
        if ($done > 0) {
            $last = $this->settings->lastError();
            $this->settings->delivered(self::stamp(time()));
            if (isset($error)) {
                $this->settings->failed($last);
            }
        }
        return $done;
    }

    /** True when the receiver is down and the rest of the batch would meet the same. */
    private function postpone(array $row, $status, $error)
    {
        $tries = (int) $row['tries'] + 1;
        $down = $status < 400 || $status >= 500 || in_array($status, array(401, 403, 404, 408, 429), true);
        $due = self::stamp(time() + self::waitSeconds($tries, $down));
        if (!$down && $tries >= self::REFUSALS_UNTIL_PARKED) {
            $this->outbox->park($row['id'], $due, $error);
        } else {
            $this->outbox->again($row['id'], $due, $error);
        }
        return $down;
    }

    private function send(array $row)
    {
        $timestamp = (string) time();
        $headers = array(
            'Content-Type: application/json',
            'Expect:',
            'X-Commission-Event: ' . $row['event'],
            'X-Commission-Delivery: ' . $row['id'],
            'X-Commission-Timestamp: ' . $timestamp,
            'X-Commission-Signature: ' . self::signature($this->settings->secret(), $timestamp, $row['body']),
        );
        return $this->poster->post($this->settings->url() . '/' . $row['event'], $headers, $row['body']);
    }

    private static function stamp($seconds)
    {
        return gmdate('Y-m-d H:i:s', $seconds);
    }
}

/** Posts by curl: three seconds to connect, ten in all, no redirects. */
class CommissionConnectorPoster
{
    public function post($url, array $headers, $body)
    {
        $curl = curl_init($url);
        curl_setopt($curl, CURLOPT_POST, true);
        curl_setopt($curl, CURLOPT_POSTFIELDS, $body);
        curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
        curl_setopt($curl, CURLOPT_FOLLOWLOCATION, false);
        curl_setopt($curl, CURLOPT_PROTOCOLS, CURLPROTO_HTTP | CURLPROTO_HTTPS);
        curl_setopt($curl, CURLOPT_NOSIGNAL, true);
        curl_setopt($curl, CURLOPT_CONNECTTIMEOUT, 3);
        curl_setopt($curl, CURLOPT_TIMEOUT, 10);
        curl_setopt($curl, CURLOPT_HTTPHEADER, $headers);
        curl_exec($curl);
        $status = (int) curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
        $error = curl_error($curl);
        return array($error === '' ? $status : 0, $error);
    }
}
