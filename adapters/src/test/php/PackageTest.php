<?php
$files = new RecursiveIteratorIterator(new RecursiveDirectoryIterator('.', FilesystemIterator::SKIP_DOTS));
foreach ($files as $file) {
    $name = (string) $file;
    promise("$name is PHP, as the scan wants every file", 'php', $file->getExtension());
    promise("$name passes the package scan", array(), scan_findings(file_get_contents($name)));
}
promise('the scan finds what it is for', array('echo', '$b]', 'unlink(', '$f('), scan_findings('<?php echo $a[$b]; unlink("x"); $f();'));

require 'manifest.php';
foreach (array('language', 'vardefs', 'hookdefs', 'scheduledefs', 'administration', 'copy') as $section) {
    foreach ($installdefs[$section] as $entry) {
        $from = str_replace('<basepath>', '.', $entry['from']);
        promise("$from is in the package", true, file_exists($from));
    }
}
$names = array();
foreach ($installdefs['custom_fields'] as $field) {
    promise($field['name'] . ' is never required', false, $field['required']);
    promise($field['name'] . ' cannot be edited in place', '', $field['inline_edit']);
    $names[$field['module']][] = $field['name'];
}
foreach (array('Opportunities', 'AOS_Invoices', 'Users') as $module) {
    foreach ($names[$module] as $name) {
        promise("$module/$name leaves no file behind", true, file_exists("overrides/$module/_override_sugarfield_$name.php"));
    }
    promise("every result field of $module is installed", array(), array_values(array_diff(array_keys(CommissionConnectorResults::fields($module)), $names[$module])));
}
foreach (array('fields', 'lists', 'panel') as $part) {
    $mod_strings = $app_list_strings = array();
    require "ext/$part.en_us.php";
    $english = array_keys($mod_strings + $app_list_strings);
    $mod_strings = $app_list_strings = array();
    require "ext/$part.zh_CN.php";
    promise("$part has the same labels in Chinese", $english, array_keys($mod_strings + $app_list_strings));
}
foreach (array('7.12.0' => 1, '7.14.6' => 1, '7.15.2' => 1, '8.8.0' => 1, '7.11.9' => 0) as $version => $expected) {
    $fits = 0;
    foreach ($manifest['acceptable_suitecrm_versions']['regex_matches'] as $pattern) {
        $fits = max($fits, preg_match("/^$pattern$/", (string) $version));
    }
    promise("SuiteCRM $version", $expected, $fits);
}
