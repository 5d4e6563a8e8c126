<?php
$dictionary['User']['fields']['commission_target_c']['inline_edit'] = '';
