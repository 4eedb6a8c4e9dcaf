-- A month of all events is read off its index; so is what has no clear date.
DROP INDEX events_by_day;
CREATE INDEX events_by_day ON events(fact_kind, first_day, last_day, event, date) WHERE recorded_to IS NULL;
CREATE INDEX events_unclear ON events(fact_kind, clarity DESC, date, public_id) WHERE recorded_to IS NULL AND fact_kind = 'contact' AND clarity <> 'dated';
