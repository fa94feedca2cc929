-- Acts of the staff that are not chained yet, in the order in which they came. They are moved to the table audit within a second, so
-- that those who act never wait for each other at the end of the chain.
create table audit_waiting (
    id      bigint      generated always as identity primary key,
    at      timestamptz not null,
    actor   uuid        not null,
    act     text        not null,
    target  uuid        not null,
    details text        not null
);

create trigger audit_waiting_is_not_changed before update or truncate on audit_waiting
    for each statement execute function refuse_change();

create view audit_acts as
    select seq, null::bigint as waiting, at, actor, act, target, details from audit
    union all
    select null, id, at, actor, act, target, details from audit_waiting;
