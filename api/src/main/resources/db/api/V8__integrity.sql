-- Networks that staff lifted the limits for, or whose signatures wait for staff; a block beats an allow. Named by their addresses, or
-- by the keyed hash under which figures show them. Never deleted: what applied when must be explainable.
create table network_rule (
    id         uuid        primary key,
    kind       text        not null check (kind in ('ALLOW', 'BLOCK')),
    range      cidr,
    hash       bigint,
    procedure  text,
    reason     text        not null check (char_length(reason) between 1 and 500),
    added_by   uuid        not null,
    added_at   timestamptz not null,
    until      timestamptz,
    removed_by uuid,
    removed_at timestamptz,
    check ((range is null) <> (hash is null)),
    check ((removed_by is null) = (removed_at is null))
);
create index network_rule_standing on network_rule (id) where removed_at is null;

-- Signatures per hour, network and petition as far as they have been counted, and up to which figure somebody was alarmed.
create table signing_pace (
    hour       timestamptz not null,
    petition   uuid        not null,
    network    bigint      not null,
    procedure  text        not null,
    signatures int         not null,
    held       int         not null,
    alarmed    int         not null default 0,
    primary key (hour, petition, network)
);
create index signing_pace_by_petition on signing_pace (petition, hour);

-- Up to when signatures have been counted, and up to when hours have been counted anew, after their last commit.
create table signing_pace_progress (
    one     boolean     primary key default true check (one),
    counted timestamptz not null,
    settled timestamptz not null
);

-- Before this moment no signature knows its network any more.
create table network_retention (
    one       boolean     primary key default true check (one),
    forgotten timestamptz not null
);

-- Signatures lie nearly in the order of their time, so block ranges find an hour; a row costs an insert nothing.
create index signature_by_time on signature using brin (signed_at) with (pages_per_range = 16, autosummarize = on);
create index signature_held on signature (petition, network) where held_at is not null and invalidated_at is null;
create index signature_invalidated on signature (petition, network) where invalidated_at is not null;

-- Why signatures are taken out, or let count after all. Never deleted, since corrections name them.
create table correction_rule (
    code           text primary key check (code ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and char_length(code) <= 40),
    action         text not null check (action in ('INVALIDATE', 'RELEASE')),
    position       int  not null unique,
    name_uk        text not null,
    name_en        text not null,
    law_uk         text,
    law_en         text,
    check ((law_uk is null) = (law_en is null))
);
insert into correction_rule (code, action, position, name_uk, name_en, law_uk, law_en) values
('automated-signing', 'INVALIDATE', 1, 'Автоматичне підписання без участі громадянина', 'Signed automatically, without the citizen',
 'Закон України «Про звернення громадян», ст. 23-1', 'Law of Ukraine “On citizens’ appeals”, art. 23-1'),
('identity-misused', 'INVALIDATE', 2, 'Підписано чужим засобом електронної ідентифікації', 'Signed with somebody else’s electronic identity',
 'Закон України «Про звернення громадян», ст. 23-1', 'Law of Ukraine “On citizens’ appeals”, art. 23-1'),
('not-entitled', 'INVALIDATE', 3, 'Підписант не належить до громади, яка може підписувати', 'The signer does not belong to the community that may sign',
 'Статут територіальної громади', 'Statute of the community'),
('court-decision', 'INVALIDATE', 4, 'Рішення суду', 'Decision of a court', null, null),
('technical-error', 'INVALIDATE', 5, 'Технічна помилка: людина не підписувала', 'Technical error: the person did not sign', null, null),
('shared-network', 'RELEASE', 6, 'Спільна мережа: школа, лікарня, оператор зв’язку', 'A shared network: a school, a hospital, a carrier', null, null),
('found-genuine', 'RELEASE', 7, 'Перевірено: підписи справжні', 'Looked into: the signatures are genuine', null, null);

-- What one member of the staff proposes, another confirms, and a job carries out.
create table correction (
    id           uuid        primary key,
    action       text        not null check (action in ('INVALIDATE', 'RELEASE')),
    rule         text        not null references correction_rule,
    reason       text        not null check (char_length(reason) between 1 and 2000),
    selection    text        not null check (selection is json object),
    procedures   text[]      not null,
    state        text        not null check (state in ('PROPOSED', 'RUNNING', 'DONE', 'CANCELLED', 'EXPIRED')),
    signatures   int         not null check (signatures > 0),
    reached      int         not null default 0,
    skipped      int         not null default 0,
    proposed_by  uuid        not null,
    proposed_at  timestamptz not null,
    confirmed_by uuid,
    confirmed_at timestamptz,
    cancelled_by uuid,
    ended_at     timestamptz,
    check (confirmed_by <> proposed_by),
    check ((confirmed_by is null) = (confirmed_at is null)),
    check (state not in ('RUNNING', 'DONE') or confirmed_by is not null),
    check ((state in ('DONE', 'CANCELLED', 'EXPIRED')) = (ended_at is not null)),
    check ((state = 'CANCELLED') = (cancelled_by is not null)),
    check (reached between 0 and signatures and skipped between 0 and reached)
);
create index correction_under_way on correction (id) where state in ('PROPOSED', 'RUNNING');

-- A correction's preview of each petition, and what became of it.
create table correction_petition (
    correction uuid   not null references correction,
    petition   uuid   not null,
    procedure  text   not null,
    signatures int    not null,
    before     bigint not null,
    after      bigint not null,
    threshold  int,
    corrected  int    not null default 0,
    primary key (correction, petition)
);
create index correction_petition_by_petition on correction_petition (petition, correction);

-- The signatures that a correction was proposed for, each as it was then (its batch); kept until the correction has ended.
create table signature_selection (
    selection uuid not null,
    place     int  not null,
    person    uuid not null,
    petition  uuid not null,
    batch     uuid not null,
    counting  boolean not null,
    primary key (selection, place)
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
