-- What a document can be sorted by: country, kind, status, language, source, side, topic, year and month; a line each. Read off the facts in use; can be made anew.
CREATE TABLE document_labels (document INTEGER PRIMARY KEY REFERENCES documents(id), labels TEXT NOT NULL);
-- How many documents have a label of their own: language, source, side, year and month. Field "document" counts them all.
CREATE TABLE label_counts (field TEXT NOT NULL, value TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (field, value)) WITHOUT ROWID;
CREATE INDEX label_counts_by_count ON label_counts(field, count);

-- Questions that people keep under a name.
CREATE TABLE saved_searches (
    id INTEGER PRIMARY KEY,
    who TEXT NOT NULL,
    name TEXT NOT NULL,
    question TEXT NOT NULL,                   -- as in the address of the search page, after the question mark
    created TEXT NOT NULL
);
CREATE INDEX saved_searches_by_who ON saved_searches(who, id);

-- Where news of a question is sent.
CREATE TABLE webhooks (
    id INTEGER PRIMARY KEY,
    who TEXT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    secret TEXT NOT NULL,                     -- signs what is sent; the receiver knows it too
    question TEXT NOT NULL,
    created TEXT NOT NULL,
    told INTEGER NOT NULL,                    -- the last row of events of which it was told
    last_sent TEXT,
    day TEXT, sent_that_day INTEGER NOT NULL,
    failures INTEGER NOT NULL,                -- one after another
    next_try TEXT,
    fault TEXT,                               -- what went wrong last
    paused TEXT                               -- since when nothing is sent
);
CREATE INDEX webhooks_by_who ON webhooks(who, id);

-- The newest in the record first, for feeds.
CREATE INDEX events_by_recorded ON events(recorded_from, id) WHERE recorded_to IS NULL;
CREATE INDEX unread_open ON unread(id) WHERE settled IS NULL;
CREATE INDEX log_by_who ON log(who, seq) WHERE who <> 'chancery';
CREATE INDEX log_by_recorded ON log(recorded);
