<?php
$dictionary['Opportunity']['fields']['commission_updated_c']['inline_edit'] = '';
