<?php
$dictionary['Opportunity']['fields']['commission_status_c']['inline_edit'] = '';
