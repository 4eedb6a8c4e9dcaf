-- Ids by which other collections know a person of the record. They stand with a name, so that they stay with it when persons join or part.
CREATE TABLE external_ids (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,                     -- wikidata
    form TEXT NOT NULL,                       -- the name's key
    value TEXT NOT NULL,                      -- Q…
    name TEXT NOT NULL,                       -- what the source calls the person
    why TEXT NOT NULL,                        -- what the match rests on
    recorded_from TEXT NOT NULL,
    recorded_to TEXT
);
CREATE INDEX external_ids_by_form ON external_ids(form) WHERE recorded_to IS NULL;
CREATE INDEX external_ids_by_value ON external_ids(source, value) WHERE recorded_to IS NULL;
