-- What people say is found quickly, withdrawn word by word, and never rewritten.
ALTER TABLE judgements ADD COLUMN word BIGINT;                            -- the first row of the word that this row is part of; null: this one
CREATE INDEX judgements_by_word ON judgements(word) WHERE word IS NOT NULL;
CREATE INDEX judgements_unsure ON judgements(score) WHERE recorded_to IS NULL AND verdict = 'unsure';
CREATE INDEX judgements_different ON judgements(a) WHERE recorded_to IS NULL AND verdict = 'different';
CREATE INDEX judgements_by_people ON judgements(kind, recorded_from) WHERE recorded_to IS NULL AND who <> 'chancery';
CREATE INDEX reviews_by_key ON reviews(fact_key) WHERE recorded_to IS NULL;
CREATE INDEX facts_uncertain ON facts(confidence, id) WHERE recorded_to IS NULL AND confidence < 0.5;
CREATE INDEX documents_by_address ON documents(address) WHERE address IS NOT NULL;
CREATE INDEX log_by_subject ON log(subject);
CREATE INDEX log_by_people ON log(seq) WHERE who <> 'chancery';
CREATE TRIGGER judgements_are_not_rewritten BEFORE UPDATE OF kind, a, b, verdict, score, why, who, recorded_from ON judgements FOR EACH ROW WHEN (old.who <> 'chancery') EXECUTE FUNCTION what_people_say_is_kept();
CREATE TRIGGER reviews_are_not_rewritten BEFORE UPDATE OF fact, document, fact_key, verdict, instead, who, why, recorded_from ON reviews FOR EACH ROW EXECUTE FUNCTION what_people_say_is_kept();
CREATE TRIGGER judgements_are_not_emptied BEFORE TRUNCATE ON judgements EXECUTE FUNCTION what_people_say_is_kept();
CREATE TRIGGER reviews_are_not_emptied BEFORE TRUNCATE ON reviews EXECUTE FUNCTION what_people_say_is_kept();
