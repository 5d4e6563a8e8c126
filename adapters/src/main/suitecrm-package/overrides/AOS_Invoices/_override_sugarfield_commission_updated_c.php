<?php
$dictionary['AOS_Invoices']['fields']['commission_updated_c']['inline_edit'] = '';
