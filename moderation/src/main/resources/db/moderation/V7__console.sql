-- Who is signed in to the console. The cookie's value is nowhere, only its SHA-256; tokens and name are sealed by the vault.
-- Expired rows are worth nothing and are removed by a job.
create table console_session (
    id               uuid        primary key,
    token_hash       bytea       not null unique check (octet_length(token_hash) = 32),
    person           uuid        not null,
    sealed           bytea       not null,
    access_until     timestamptz not null,
    refreshing_until timestamptz,
    began_at         timestamptz not null,
    seen_at          timestamptz not null,
    ends_at          timestamptz not null
);

create index console_session_end on console_session (ends_at);
