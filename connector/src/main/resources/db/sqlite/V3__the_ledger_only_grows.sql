CREATE TRIGGER ledger_entry_stays BEFORE UPDATE ON ledger_entry
BEGIN
  SELECT RAISE(ABORT, 'entries of the ledger are never changed; book a correction');
END;

CREATE TRIGGER ledger_entry_is_kept BEFORE DELETE ON ledger_entry
BEGIN
  SELECT RAISE(ABORT, 'entries of the ledger are never deleted; book a correction');
END;
