<?php
/** What SuiteCRM's package scan refuses, as far as a package like this can meet it. */
function scan_findings($source)
{
    $forbidden = array('fopen', 'fwrite', 'fread', 'fclose', 'file', 'file_exists', 'file_get_contents', 'file_put_contents', 'glob', 'is_dir', 'is_file', 'mkdir', 'rmdir', 'unlink',
        'copy', 'rename', 'symlink', 'touch', 'chmod', 'exec', 'system', 'passthru', 'shell_exec', 'popen', 'proc_open', 'ini_set', 'set_time_limit', 'stat', 'dir', 'link', 'get',
        'open', 'array_map', 'array_filter', 'array_walk', 'array_reduce', 'usort', 'uasort', 'uksort', 'call_user_func', 'call_user_func_array', 'register_shutdown_function',
        'set_error_handler', 'set_exception_handler', 'ob_start', 'preg_replace_callback', 'is_callable', 'spl_autoload_register', 'phpinfo', 'create_function', 'unzip');
    $findings = array();
    $armed = false;
    $last = null;
    foreach (token_get_all($source) as $token) {
        if (is_string($token)) {
            if ($token === '`' || ($armed && ($token === '(' || $token === ']'))) {
                $findings[] = "$armed$token";
            }
            $armed = false;
            continue;
        }
        if ($token[0] === T_WHITESPACE) {
            continue;
        }
        if (in_array($token[0], array(T_ECHO, T_EXIT, T_EVAL), true)) {
            $findings[] = $token[1];
        }
        $armed = false;
        $method = $last !== null && in_array($last[0], array(T_OBJECT_OPERATOR, T_DOUBLE_COLON, T_NEW), true);
        if (in_array($token[0], array(T_STRING, T_CONSTANT_ENCAPSED_STRING), true) && !$method && in_array(strtolower(trim($token[1], '\'"')), $forbidden, true)) {
            $armed = $token[1];
        }
        if ($token[0] === T_VARIABLE) {
            $armed = $token[1];
        }
        $last = $token;
    }
    return $findings;
}
