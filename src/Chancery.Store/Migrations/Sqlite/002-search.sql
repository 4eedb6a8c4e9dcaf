-- Our own tokens (folded, Han bigrams) in one column; rowid is the document's id.
CREATE VIRTUAL TABLE document_tokens USING fts5(tokens, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0");
