<?php
$dictionary['User']['fields']['commission_updated_c']['inline_edit'] = '';
