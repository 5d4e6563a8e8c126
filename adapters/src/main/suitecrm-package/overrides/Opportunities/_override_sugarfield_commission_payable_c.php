<?php
$dictionary['Opportunity']['fields']['commission_payable_c']['inline_edit'] = '';
