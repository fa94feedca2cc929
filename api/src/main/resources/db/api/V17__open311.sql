-- Systems of partners that hand in requests by GeoReport v2. Of keys there are only hashes.
create table open311_key (
    id         uuid        primary key,
    name       text        not null,
    hash       text        not null unique,
    created_at timestamptz not null,
    revoked_at timestamptz
);

-- Which partner handed in what, and what it calls it.
create table open311_request (
    report     uuid        primary key references report,
    partner    uuid        not null,
    dedupe     text,
    created_at timestamptz not null,
    unique (partner, dedupe)
);
create table open311_update (
    partner    uuid        not null,
    update_id  text        not null,
    report     uuid        not null references report,
    created_at timestamptz not null,
    primary key (partner, update_id)
);

-- Reports on their way to bodies that take them by GeoReport v2. `remote` is the body's own id of it, `token` stands for one to come.
create table open311_delivery (
    report      uuid        not null references report,
    body        text        not null,
    state       text        not null default 'UNPROCESSED'
        check (state in ('UNPROCESSED', 'PROCESSING', 'PROCESSED', 'SKIPPED', 'SENT', 'ACKNOWLEDGED')),
    failures    int         not null default 0,
    failure     text,
    token       text,
    remote      text,
    created_at  timestamptz not null,
    next_try_at timestamptz,
    changed_at  timestamptz not null,
    primary key (report, body)
);
create index open311_delivery_to_do on open311_delivery (next_try_at) where next_try_at is not null;
