<?php
// Only its name counts: the file of this name that the package made is removed with it.
