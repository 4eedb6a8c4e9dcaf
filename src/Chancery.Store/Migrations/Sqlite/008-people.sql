-- Who signs in when a team uses the desk, where they are signed in, and the keys of their programs. Secrets stand here only as hashes.
CREATE TABLE accounts (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,                -- in small letters
    role TEXT NOT NULL,                       -- reader, reviewer, admin
    password TEXT,                            -- its hash, with how it was made; null: signs in by the proxy only
    password_until TEXT,                      -- a one-time password, good until then
    recorded TEXT NOT NULL,
    disabled TEXT                             -- since when
);
CREATE TABLE sessions (
    hash TEXT NOT NULL PRIMARY KEY,           -- of the token that the browser keeps
    account INTEGER NOT NULL REFERENCES accounts(id),
    recorded_from TEXT NOT NULL,
    seen TEXT NOT NULL,
    recorded_to TEXT NOT NULL                 -- no later than this
);
CREATE INDEX sessions_by_account ON sessions(account);
CREATE TABLE api_keys (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES accounts(id),
    name TEXT NOT NULL,                       -- what it is for
    hash TEXT NOT NULL UNIQUE,
    scope TEXT NOT NULL,                      -- read, review
    expires TEXT NOT NULL,
    seen TEXT,
    recorded_from TEXT NOT NULL,
    recorded_to TEXT                          -- revoked
);
CREATE INDEX api_keys_by_account ON api_keys(account);
