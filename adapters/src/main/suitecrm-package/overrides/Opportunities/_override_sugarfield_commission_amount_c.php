<?php
$dictionary['Opportunity']['fields']['commission_amount_c']['inline_edit'] = '';
