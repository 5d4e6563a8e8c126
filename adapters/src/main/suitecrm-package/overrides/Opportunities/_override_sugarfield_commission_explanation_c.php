<?php
$dictionary['Opportunity']['fields']['commission_explanation_c']['inline_edit'] = '';
