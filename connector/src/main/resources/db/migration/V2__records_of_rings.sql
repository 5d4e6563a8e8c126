-- Rings of one record are worked on one after another, whatever their events.
ALTER TABLE inbox ADD COLUMN record TEXT NOT NULL DEFAULT '';
UPDATE inbox SET record = ring_key;
CREATE INDEX inbox_at_work ON inbox (source, record) WHERE state = 'working';
