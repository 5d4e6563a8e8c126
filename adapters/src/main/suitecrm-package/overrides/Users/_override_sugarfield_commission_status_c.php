<?php
$dictionary['User']['fields']['commission_status_c']['inline_edit'] = '';
