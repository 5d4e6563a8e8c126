<?php
$mod_strings['LBL_COMMISSION_CONNECTOR'] = 'Commission Connector';
$mod_strings['LBL_COMMISSION_CONNECTOR_ABOUT'] = 'Where events of won deals and paid invoices go, and what waits';
$mod_strings['LBL_COMMISSION_URL'] = 'Address of the connector';
$mod_strings['LBL_COMMISSION_SECRET'] = 'Secret';
$mod_strings['LBL_COMMISSION_SECRET_SET'] = 'A secret is set; leave empty to keep it';
$mod_strings['LBL_COMMISSION_SECRET_UNSET'] = 'No secret is set';
$mod_strings['LBL_COMMISSION_ACTIVE'] = 'Send events';
$mod_strings['LBL_COMMISSION_API_USER'] = 'User of the connector (login name)';
$mod_strings['LBL_COMMISSION_ZONE'] = 'Time zone of the company (day of a payment)';
$mod_strings['LBL_COMMISSION_WAITING'] = 'Waiting';
$mod_strings['LBL_COMMISSION_PARKED'] = 'Parked';
$mod_strings['LBL_COMMISSION_OLDEST'] = 'Oldest (UTC)';
$mod_strings['LBL_COMMISSION_LAST'] = 'Last delivery (UTC)';
$mod_strings['LBL_COMMISSION_ERROR'] = 'Last error';
$mod_strings['LBL_COMMISSION_SAVE'] = 'Save';
$mod_strings['LBL_COMMISSION_RETRY'] = 'Try all again';
$mod_strings['LBL_COMMISSION_STALE'] = 'This page was opened in another session; nothing was saved';
