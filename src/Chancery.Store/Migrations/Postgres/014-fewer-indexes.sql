-- What a document writes lies in as few places as will answer. The last day of a name in an office is found from the first days of single days and from the few sightings of
-- longer times; days and documents of a name stand in one index; nobody asks for a text by its hash.
DROP INDEX sightings_by_last;
DROP INDEX actors_by_form;
DROP INDEX actors_by_form_document;
DROP INDEX documents_by_hash;
CREATE INDEX actors_by_form ON actors(form, day, document, role, recorded_to);
-- What a name is written as is asked by the name, too.
CREATE INDEX form_originals_by_form ON form_originals(form, original);
