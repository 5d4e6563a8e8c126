<?php
$dictionary['User']['fields']['commission_period_c']['inline_edit'] = '';
