<?php
if (!defined('sugarEntry') || !sugarEntry) {
    return;
}

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
        foreach (self::$detail as $module => $fields) {
            $parser = ParserFactory::getParser(MB_DETAILVIEW, $module);
            foreach ($fields as $field) {
                $parser->removeField($field);
                $parser->addField(array('name' => $field));
            }
            $parser->handleSave(false);
        }
        foreach (self::$lists as $module => $fields) {
            $list = ParserFactory::getParser(MB_LISTVIEW, $module);
            foreach ($fields as $field => $type) {
                $list->_viewdefs["$field"] = array('type' => $type, 'label' => 'LBL_' . strtoupper(substr($field, 0, -2)), 'width' => '10%', 'default' => true);
            }
            $list->handleSave(false);
        }
    }

    public static function remove()
    {
        require_once 'modules/ModuleBuilder/parsers/ParserFactory.php';
        foreach (self::$detail as $module => $fields) {
            $parser = ParserFactory::getParser(MB_DETAILVIEW, $module);
            foreach ($fields as $field) {
                $parser->removeField($field);
            }
            $parser->handleSave(false);
        }
        foreach (self::$lists as $module => $fields) {
            $list = ParserFactory::getParser(MB_LISTVIEW, $module);
            foreach (array_keys($fields) as $field) {
                $list->removeField($field);
            }
            $list->handleSave(false);
        }
    }
}
