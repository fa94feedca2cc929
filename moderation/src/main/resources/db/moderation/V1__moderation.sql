-- An item waits for a decision on one submission. Nobody holds it once held_until has passed.
create table item (
    id           uuid        primary key,
    submission   uuid        not null unique,
    kind         text        not null check (kind <> ''),
    subject      uuid        not null,
    body         text        not null,
    territory    text,
    author       uuid        not null,
    language     text        not null,
    title        text        not null,
    text         text        not null,
    submitted_at timestamptz not null,
    due_at       timestamptz,
    received_at  timestamptz not null,
    state        text        not null check (state in ('OPEN', 'CLOSED', 'WITHDRAWN', 'SUPERSEDED')),
    held_by      uuid,
    held_until   timestamptz,
    outcome      text        check (outcome in ('APPROVE', 'REJECT')),
    closed_at    timestamptz,
    version      bigint      not null,
    check ((held_by is null) = (held_until is null)),
    check ((state = 'OPEN') = (closed_at is null)),
    check ((state = 'CLOSED') = (outcome is not null)),
    check (state = 'OPEN' or held_by is null)
);

create unique index item_open on item (kind, subject) where state = 'OPEN';
create index item_subject on item (kind, subject);
create index item_clock on item (state, coalesce(due_at, 'infinity'::timestamptz), submitted_at, id);

-- Grounds that a decision may name. They are never deleted, since decisions name them.
create table policy (
    code           text primary key check (code ~ '^[a-z][a-z0-9-]{0,63}$'),
    name_uk        text not null,
    name_en        text not null,
    description_uk text not null,
    description_en text not null,
    law_uk         text,
    law_en         text,
    check ((law_uk is null) = (law_en is null))
);

-- Which policies apply where, in the order in which they are offered. A kind or a body may be '*', a body may end in '*'.
-- Of the lists that fit an item the most exact one counts alone (an exact kind first, then the longest body): so a law's
-- list of grounds is closed.
create table policy_list (
    kind     text not null,
    body     text not null,
    position int  not null,
    policy   text not null references policy,
    primary key (kind, body, policy),
    unique (kind, body, position)
);

create table decision (
    id          uuid        primary key,
    item        uuid        not null unique references item,
    action      text        not null check (action in ('APPROVE', 'REJECT')),
    policy      text        references policy,
    explanation text        check (char_length(explanation) between 1 and 500),
    decided_by  uuid        not null,
    decided_at  timestamptz not null,
    check (action <> 'REJECT' or (policy is not null and explanation is not null))
);

-- Acts of the staff. hash = SHA-256(hash of the entry before ‖ the entry), see AuditEntry.
create table audit (
    seq     bigint      primary key,
    at      timestamptz not null,
    actor   uuid        not null,
    act     text        not null,
    target  uuid        not null,
    details text        not null,
    hash    bytea       not null unique check (octet_length(hash) = 32)
);

create table audit_head (
    one  boolean primary key default true check (one),
    seq  bigint  not null,
    hash bytea   not null
);

insert into audit_head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'table % only grows', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger audit_only_grows before update or delete or truncate on audit
    for each statement execute function refuse_change();
