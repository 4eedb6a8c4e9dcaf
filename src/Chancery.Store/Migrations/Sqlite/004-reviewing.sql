-- What people say is found quickly, withdrawn word by word, and never rewritten.
ALTER TABLE judgements ADD COLUMN word INTEGER;                           -- the first row of the word that this row is part of; null: this one
CREATE INDEX judgements_by_word ON judgements(word) WHERE word IS NOT NULL;
CREATE INDEX judgements_unsure ON judgements(score) WHERE recorded_to IS NULL AND verdict = 'unsure';
CREATE INDEX judgements_different ON judgements(a) WHERE recorded_to IS NULL AND verdict = 'different';
CREATE INDEX judgements_by_people ON judgements(kind, recorded_from) WHERE recorded_to IS NULL AND who <> 'chancery';
CREATE INDEX reviews_by_key ON reviews(fact_key) WHERE recorded_to IS NULL;
CREATE INDEX facts_uncertain ON facts(confidence, id) WHERE recorded_to IS NULL AND confidence < 0.5;
CREATE INDEX documents_by_address ON documents(address) WHERE address IS NOT NULL;
CREATE INDEX log_by_subject ON log(subject);
CREATE INDEX log_by_people ON log(seq) WHERE who <> 'chancery';
CREATE TRIGGER log_is_not_replaced BEFORE INSERT ON log WHEN EXISTS (SELECT 1 FROM log WHERE seq = new.seq) BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TRIGGER judgements_are_not_rewritten BEFORE UPDATE OF kind, a, b, verdict, score, why, who, recorded_from ON judgements WHEN old.who <> 'chancery' BEGIN SELECT RAISE(ABORT, 'what people judged is kept'); END;
CREATE TRIGGER reviews_are_not_rewritten BEFORE UPDATE OF fact, document, fact_key, verdict, instead, who, why, recorded_from ON reviews BEGIN SELECT RAISE(ABORT, 'what people said of facts is kept'); END;
CREATE TRIGGER judgements_are_not_replaced BEFORE INSERT ON judgements WHEN EXISTS (SELECT 1 FROM judgements WHERE id = new.id AND who <> 'chancery') BEGIN SELECT RAISE(ABORT, 'what people judged is kept'); END;
CREATE TRIGGER reviews_are_not_replaced BEFORE INSERT ON reviews WHEN EXISTS (SELECT 1 FROM reviews WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'what people said of facts is kept'); END;
