<?php
if (!defined('sugarEntry') || !sugarEntry) {
    return;
}

require_once 'custom/modules/CommissionConnector/Settings.php';

/** Puts the fields on detail and list views; on no edit view, so that people only read them. */
class CommissionConnectorViews
{
    private static $detail = array(
        'Opportunities' => array('commission_status_c', 'commission_amount_c', 'commission_payable_c', 'commission_currency_c', 'commission_period_c', 'commission_updated_c', 'commission_explanation_c'),
        'AOS_Invoices' => array('paid_date_c', 'commission_status_c', 'commission_amount_c', 'commission_payable_c', 'commission_currency_c', 'commission_period_c', 'commission_updated_c', 'commission_explanation_c'),
        'Users' => array('commission_status_c', 'commission_amount_c', 'commission_payable_c', 'commission_currency_c', 'commission_period_c', 'commission_target_c', 'commission_attainment_c', 'commission_updated_c', 'commission_explanation_c'),
    );
    private static $lists = array(
        'Opportunities' => array('commission_status_c' => 'enum', 'commission_amount_c' => 'decimal'),
        'AOS_Invoices' => array('paid_date_c' => 'date', 'commission_status_c' => 'enum', 'commission_amount_c' => 'decimal'),
        'Users' => array('commission_attainment_c' => 'decimal'),
    );

    public static function add()
    {
        require_once 'modules/ModuleBuilder/parsers/ParserFactory.php';
        $settings = CommissionConnectorSettings::read();
        $made = $settings->views();
        foreach (self::$detail as $module => $fields) {
            $new = self::isNew($module, 'detail');
            self::addToDetail($module, $fields);
            $made["$module/detail"] = $new ? self::fingerprint(MB_DETAILVIEW, $module) : '';
        }
        foreach (self::$lists as $module => $fields) {
            $new = self::isNew($module, 'list');
            self::addToList($module, $fields);
            $made["$module/list"] = $new ? self::fingerprint(MB_LISTVIEW, $module) : '';
        }
        $settings->putViews($made);
    }

    private static function addToDetail($module, array $fields)
    {
        $parser = ParserFactory::getParser(MB_DETAILVIEW, $module);
        foreach ($fields as $field) {
            $parser->removeField($field);
            $parser->addField(array('name' => $field));
        }
        $parser->handleSave(false);
    }

    private static function addToList($module, array $fields)
    {
        $list = ParserFactory::getParser(MB_LISTVIEW, $module);
        foreach ($fields as $field => $type) {
            $list->_viewdefs["$field"] = array('type' => $type, 'label' => 'LBL_' . strtoupper(substr($field, 0, -2)), 'width' => '10%', 'default' => true);
        }
        $list->handleSave(false);
    }

    /** A view that was the product's own before and that nobody has changed since becomes that again. */
    public static function remove()
    {
        require_once 'modules/ModuleBuilder/parsers/ParserFactory.php';
        require_once 'ModuleInstall/ModuleInstaller.php';
        $made = CommissionConnectorSettings::read()->views();
        foreach (self::$detail as $module => $fields) {
            if (!self::forget($made, $module, 'detail', MB_DETAILVIEW)) {
                self::takeFrom(MB_DETAILVIEW, $module, $fields);
            }
        }
        foreach (self::$lists as $module => $fields) {
            if (!self::forget($made, $module, 'list', MB_LISTVIEW)) {
                self::takeFrom(MB_LISTVIEW, $module, array_keys($fields));
            }
        }
    }

    private static function takeFrom($view, $module, array $fields)
    {
        $parser = ParserFactory::getParser($view, $module);
        foreach ($fields as $field) {
            $parser->removeField($field);
        }
        $parser->handleSave(false);
    }

    private static function isNew($module, $view)
    {
        $file = 'modules/' . $module . '/metadata/' . $view . 'viewdefs.php';
        return strpos((string) get_custom_file_if_exists($file), 'custom/') !== 0;
    }

    private static function fingerprint($view, $module)
    {
        $parser = ParserFactory::getParser($view, $module);
        return md5(serialize($parser->_viewdefs));
    }

    private static function forget(array $made, $module, $view, $kind)
    {
        if (empty($made["$module/$view"]) || $made["$module/$view"] !== self::fingerprint($kind, $module)) {
            return false;
        }
        $installer = new ModuleInstaller();
        $names = 'custom/modules/CommissionConnector/made/' . $view;
        $installer->uninstall_new_files(array('from' => $names, 'to' => 'custom/modules/' . $module . '/metadata'), '');
        return true;
    }
}
