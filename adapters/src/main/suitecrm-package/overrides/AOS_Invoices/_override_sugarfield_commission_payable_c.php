<?php
$dictionary['AOS_Invoices']['fields']['commission_payable_c']['inline_edit'] = '';
