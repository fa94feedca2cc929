-- Uploads that go on where they broke off. An upload's row knows what lies under its prefix in the object store.
create table upload (
    id          uuid        primary key,
    owner       uuid        not null,
    anonymous   boolean     not null,
    length      bigint      not null check (length > 0),
    received    bigint      not null default 0 check (received between 0 and length),
    pieces      int         not null default 0,
    checksum    text        check (checksum ~ '^[0-9a-f]{64}$'),
    metadata    bytea,
    state       text        not null default 'OPEN' check (state in ('OPEN', 'RECEIVED', 'DONE', 'REFUSED', 'ENDED')),
    refusal     text,
    tries       int         not null default 0,
    next_try_at timestamptz,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    ended_at    timestamptz,
    swept_at    timestamptz,
    check ((state in ('OPEN', 'RECEIVED')) = (ended_at is null))
);
create index upload_of_owner on upload (owner, created_at);
create index upload_to_make on upload (next_try_at) where state = 'RECEIVED';
create index upload_to_expire on upload (expires_at) where state = 'OPEN';
create index upload_to_sweep on upload (ended_at) where swept_at is null;

create table upload_piece (
    upload uuid   not null references upload on delete cascade,
    start  bigint not null,
    length bigint not null check (length > 0),
    object text   not null,
    primary key (upload, start)
);
