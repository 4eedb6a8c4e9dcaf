-- Whether the record holds constructed samples is asked when a desk is opened.
CREATE INDEX descriptions_of_samples ON descriptions(id) WHERE sample = 1;
