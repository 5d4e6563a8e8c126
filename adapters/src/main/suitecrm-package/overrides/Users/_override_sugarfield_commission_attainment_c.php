<?php
$dictionary['User']['fields']['commission_attainment_c']['inline_edit'] = '';
