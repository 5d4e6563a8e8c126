<?php
$dictionary['User']['fields']['commission_amount_c']['inline_edit'] = '';
