<?php
$dictionary['AOS_Invoices']['audited'] = true;
$dictionary['AOS_Invoices']['fields']['status']['audited'] = true;
