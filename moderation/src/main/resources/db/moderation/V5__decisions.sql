-- A decision is held until its window is over; only then its effects leave. It stands until a later one takes its place or an appeal
-- overturns it, and an item has one that stands.
alter table decision
    add column state        text        not null default 'EFFECTIVE'
        check (state in ('HELD', 'EFFECTIVE', 'UNDONE', 'SUPERSEDED', 'OVERTURNED')),
    add column subject      uuid,
    add column leaves_at    timestamptz,
    add column ended_at     timestamptz,
    add column shown_before boolean     not null default false,
    add column spans        text,
    add column areas        text,
    add column overturns    uuid        references decision,
    add column traceparent  text,
    drop constraint decision_item_key,
    drop constraint decision_action_check,
    drop constraint decision_check,
    drop constraint decision_explanation_check;

update decision set leaves_at = decided_at, subject = (select subject from item where item.id = decision.item);

alter table decision
    alter column subject set not null,
    alter column leaves_at set not null,
    add check (action in ('APPROVE', 'RETURN', 'REJECT', 'HIDE', 'REDACT', 'RESTORE')),
    add check (char_length(explanation) between 1 and case when action = 'REJECT' then 500 else 2000 end),
    add check (action in ('APPROVE', 'RESTORE') or (policy is not null and explanation is not null)),
    add check ((action = 'REDACT') = (spans is not null or areas is not null)),
    add check ((action = 'RESTORE') = (overturns is not null)),
    add check ((state in ('HELD', 'EFFECTIVE')) = (ended_at is null)),
    add unique (id, decided_by);

create unique index decision_item_key on decision (item) where state in ('HELD', 'EFFECTIVE');
create index decision_of_item on decision (item, decided_at, id);
create index decision_held on decision (leaves_at, id) where state = 'HELD';
create index decision_by_time on decision (decided_at, id);
-- What is overturned is overturned once.
create unique index decision_overturned on decision (overturns) where state <> 'UNDONE';

-- What the owner of a subject did because of a decision, as it told.
create table decision_applied (
    decision   uuid        primary key,
    visible    boolean     not null,
    changed    boolean     not null,
    applied_at timestamptz not null
);
