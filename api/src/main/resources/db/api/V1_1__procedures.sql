create table procedure (
    code text primary key check (code ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    current_version integer not null check (current_version > 0),
    revision bigint not null
);

-- Append-only: what runs keeps the version it began with.
create table procedure_version (
    code text not null references procedure (code),
    version integer not null check (version > 0),
    rules text not null check (rules is json object),
    since timestamptz not null,
    primary key (code, version)
);
