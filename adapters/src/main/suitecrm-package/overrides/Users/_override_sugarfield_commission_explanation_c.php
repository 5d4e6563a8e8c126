<?php
$dictionary['User']['fields']['commission_explanation_c']['inline_edit'] = '';
