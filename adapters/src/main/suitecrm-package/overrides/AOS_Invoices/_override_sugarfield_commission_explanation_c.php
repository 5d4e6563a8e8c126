<?php
$dictionary['AOS_Invoices']['fields']['commission_explanation_c']['inline_edit'] = '';
