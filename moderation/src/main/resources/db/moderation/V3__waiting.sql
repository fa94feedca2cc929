-- An item waits open, escalated or deferred, and what is closed may be opened again.
alter table item
    add column publication    text             not null default 'BEFORE' check (publication in ('BEFORE', 'AFTER')),
    add column risk           text             check (risk in ('LOW', 'ELEVATED', 'HIGH')),
    add column minors         boolean          not null default false,
    add column parent         uuid,
    add column queue          text             not null default 'general' check (queue <> ''),
    add column wanted_at      timestamptz,
    add column points         double precision not null default 0,
    add column exposure       text             not null default 'NONE' check (exposure in ('NONE', 'MILD', 'STRONG')),
    add column complaints     int              not null default 0 check (complaints >= 0),
    add column shown          boolean          not null default false,
    add column deferred_until timestamptz,
    add column reason         text             check (char_length(reason) between 1 and 500),
    add column reopened_by    text             check (reopened_by in ('COMPLAINT', 'APPEAL')),
    drop constraint item_state_check,
    drop constraint item_outcome_check,
    drop constraint item_check1,
    drop constraint item_check3;

update item set wanted_at = coalesce(due_at, submitted_at), shown = coalesce(outcome = 'APPROVE', false);

alter table item
    alter column wanted_at set not null,
    add check (state in ('OPEN', 'ESCALATED', 'DEFERRED', 'CLOSED', 'WITHDRAWN', 'SUPERSEDED')),
    add check (outcome in ('APPROVE', 'RETURN', 'REJECT', 'HIDE', 'REDACT', 'RESTORE')),
    add check ((state in ('OPEN', 'ESCALATED', 'DEFERRED')) = (closed_at is null)),
    add check ((state = 'DEFERRED') = (deferred_until is not null)),
    add check (state in ('OPEN', 'ESCALATED', 'DEFERRED') or held_by is null);

drop index item_open;
drop index item_clock;
create unique index item_open on item (kind, subject) where state in ('OPEN', 'ESCALATED', 'DEFERRED');

-- What a queue hands out next. Neither this nor any other index names who holds an item: so a claim rewrites no index.
create index item_waiting on item (queue, wanted_at, id) where state in ('OPEN', 'ESCALATED');
create index item_listed on item (state, queue, wanted_at, id);
create index item_kind on item (kind, state, wanted_at, id);
create index item_deferred on item (deferred_until) where state = 'DEFERRED';
alter table item set (fillfactor = 80);
