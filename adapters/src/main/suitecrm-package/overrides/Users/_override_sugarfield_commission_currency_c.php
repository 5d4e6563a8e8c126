<?php
$dictionary['User']['fields']['commission_currency_c']['inline_edit'] = '';
