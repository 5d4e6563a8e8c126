<?php
$dictionary['AOS_Invoices']['fields']['commission_amount_c']['inline_edit'] = '';
