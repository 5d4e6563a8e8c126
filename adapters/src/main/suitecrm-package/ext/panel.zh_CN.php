<?php
$mod_strings['LBL_COMMISSION_CONNECTOR'] = 'Commission Connector';
$mod_strings['LBL_COMMISSION_CONNECTOR_ABOUT'] = '赢单和收款事件的发送地址与队列';
$mod_strings['LBL_COMMISSION_URL'] = '连接器地址';
$mod_strings['LBL_COMMISSION_SECRET'] = '密钥';
$mod_strings['LBL_COMMISSION_SECRET_SET'] = '密钥已设置,留空则保持不变';
$mod_strings['LBL_COMMISSION_SECRET_UNSET'] = '尚未设置密钥';
$mod_strings['LBL_COMMISSION_ACTIVE'] = '发送事件';
$mod_strings['LBL_COMMISSION_API_USER'] = '连接器用户(登录名)';
$mod_strings['LBL_COMMISSION_ZONE'] = '公司时区(用于付款日期)';
$mod_strings['LBL_COMMISSION_WAITING'] = '等待中';
$mod_strings['LBL_COMMISSION_PARKED'] = '已搁置';
$mod_strings['LBL_COMMISSION_OLDEST'] = '最早(UTC)';
$mod_strings['LBL_COMMISSION_LAST'] = '上次送达(UTC)';
$mod_strings['LBL_COMMISSION_ERROR'] = '最近错误';
$mod_strings['LBL_COMMISSION_SAVE'] = '保存';
$mod_strings['LBL_COMMISSION_RETRY'] = '全部重试';
$mod_strings['LBL_COMMISSION_STALE'] = '此页面属于另一会话,未保存';
