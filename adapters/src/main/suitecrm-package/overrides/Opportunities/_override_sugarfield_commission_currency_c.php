<?php
$dictionary['Opportunity']['fields']['commission_currency_c']['inline_edit'] = '';
