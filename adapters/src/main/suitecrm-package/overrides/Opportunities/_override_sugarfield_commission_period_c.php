<?php
$dictionary['Opportunity']['fields']['commission_period_c']['inline_edit'] = '';
