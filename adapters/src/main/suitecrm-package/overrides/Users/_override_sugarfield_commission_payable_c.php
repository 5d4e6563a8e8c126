<?php
$dictionary['User']['fields']['commission_payable_c']['inline_edit'] = '';
