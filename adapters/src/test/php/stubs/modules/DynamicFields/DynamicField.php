<?php
// SuiteCRM has its class here; the tests remove no field.
