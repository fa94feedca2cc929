-- What a policy means for statements of reasons (categories of the DSA transparency database) and for strikes.
alter table policy
    add column category      text not null default 'other',
    add column strike_weight int  not null default 0 check (strike_weight between 0 and 100),
    add column strike_days   int  not null default 90 check (strike_days between 1 and 3650);

update policy set category = c.category, strike_weight = c.weight, strike_days = c.days
from (values
    ('constitutional-order', 'public-security', 3, 365), ('territorial-integrity', 'public-security', 3, 365),
    ('war-propaganda', 'illegal-speech', 3, 365), ('violence', 'violence', 3, 365), ('hatred', 'illegal-speech', 3, 365),
    ('terrorism', 'public-security', 3, 365), ('rights-and-freedoms', 'illegal-speech', 2, 180),
    ('requirements', 'scope-of-service', 0, 90), ('military-information', 'public-security', 3, 365),
    ('duplicate', 'scope-of-service', 0, 90), ('personal-data', 'data-protection', 1, 90),
    ('offensive', 'illegal-speech', 1, 90), ('advert', 'scams', 1, 90), ('off-topic', 'scope-of-service', 0, 90),
    ('fake-name', 'scams', 2, 180)) as c (code, category, weight, days)
where policy.code = c.code;

-- What follows from the sum of the strikes that stand: the row of the largest weight that is reached.
create table strike_consequence (
    weight      int  primary key check (weight > 0),
    consequence text not null check (consequence in ('PREMODERATION'))
);

insert into strike_consequence (weight, consequence) values (3, 'PREMODERATION');

-- A strike is the effect of one decision. It lapses, or is taken back with the decision.
create table strike (
    id         uuid        primary key,
    decision   uuid        not null unique references decision,
    author     uuid        not null,
    policy     text        not null references policy,
    weight     int         not null check (weight > 0),
    given_at   timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    check (expires_at > given_at)
);
create index strike_of_author on strike (author, expires_at) where revoked_at is null;

-- One record of each statement of reasons (Regulation (EU) 2022/2065, art. 17): notice, public log and export are made of it.
create table statement (
    id           uuid        primary key,
    decision     uuid        not null unique references decision,
    item         uuid        not null references item,
    kind         text        not null,
    subject      uuid        not null,
    author       uuid        not null,
    policy       text        references policy,
    status       text        not null check (status in ('ISSUED', 'UPHELD', 'OVERTURNED')),
    issued_at    timestamptz not null,
    appeal_until timestamptz,
    version      int         not null,
    record       text        not null,
    unique (id, author),
    unique (id, decision)
);
create index statement_of_author on statement (author, id);
create index statement_of_policy on statement (policy, id);

-- Every version that there was, as it read.
create table statement_version (
    statement uuid        not null references statement,
    version   int         not null,
    at        timestamptz not null,
    record    text        not null,
    primary key (statement, version)
);
create trigger statement_version_only_grows before update or delete or truncate on statement_version
    for each statement execute function refuse_change();

-- An author's appeal: one for each decision, decided by somebody else than the first decider, and not by the author.
-- The keys carry the decider and the author along, so that no code can get around that.
create table appeal (
    id            uuid        primary key,
    statement     uuid        not null,
    decision      uuid        not null unique,
    first_decider uuid        not null,
    author        uuid        not null,
    kind          text        not null,
    queue         text        not null,
    text          bytea       not null,
    filed_at      timestamptz not null,
    state         text        not null check (state in ('OPEN', 'UPHELD', 'OVERTURNED')),
    held_by       uuid,
    held_until    timestamptz,
    decider       uuid,
    decided_at    timestamptz,
    explanation   text        check (char_length(explanation) between 1 and 2000),
    version       bigint      not null,
    foreign key (decision, first_decider) references decision (id, decided_by),
    foreign key (statement, author) references statement (id, author),
    foreign key (statement, decision) references statement (id, decision),
    constraint appeal_by_another check (decider <> first_decider),
    constraint appeal_not_by_author check (decider <> author),
    check ((state = 'OPEN') = (decider is null)),
    check ((decider is null) = (decided_at is null)),
    check ((decider is null) = (explanation is null)),
    check ((held_by is null) = (held_until is null)),
    check (held_by is null or (held_by <> first_decider and held_by <> author))
);
create index appeal_queue on appeal (state, filed_at, id);

-- For searches in the audit trail.
create index audit_by_actor on audit (actor, seq);
create index audit_by_act on audit (act, seq);
create index audit_by_time on audit (at, seq);

-- The same decision on many items: previewed, confirmed, and then made item by item, each in a transaction of its own.
create table bulk (
    id           uuid        primary key,
    reviewer     text        not null,
    created_by   uuid        not null,
    action       text        not null check (action in ('APPROVE', 'RETURN', 'REJECT', 'HIDE')),
    policy       text        references policy,
    explanation  text,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    confirmed_at timestamptz
);
create index bulk_confirmed on bulk (confirmed_at) where confirmed_at is not null;

create table bulk_item (
    bulk     uuid   not null references bulk,
    position int    not null,
    item     uuid   not null,
    version  bigint not null,
    expected text,
    outcome  text   not null check (outcome in ('WAITING', 'DECIDED', 'REFUSED')),
    decision uuid   references decision,
    reason   text,
    primary key (bulk, position),
    unique (bulk, item),
    check ((outcome = 'DECIDED') = (decision is not null)),
    check ((outcome = 'REFUSED') = (reason is not null))
);
create index bulk_item_waiting on bulk_item (bulk, position) where outcome = 'WAITING';

-- Items whose decision is known beforehand, shown to reviewers among the others.
create table golden (
    id       uuid        primary key,
    kind     text        not null check (kind <> ''),
    body     text        not null,
    title    text        not null,
    text     text        not null,
    language text        not null,
    action   text        not null check (action in ('APPROVE', 'RETURN', 'REJECT', 'HIDE', 'REDACT')),
    policy   text        references policy,
    added_by uuid        not null,
    added_at timestamptz not null,
    check ((action = 'APPROVE') = (policy is null))
);

-- Second opinions: of somebody else about a decision, or of anybody about a golden item. Who gives one sees no first decision.
create table review (
    id            uuid        primary key,
    decision      uuid        unique,
    first_decider uuid,
    item          uuid        references item,
    golden        uuid        references golden,
    reviewer      uuid,
    taken_at      timestamptz,
    action        text        check (action in ('APPROVE', 'RETURN', 'REJECT', 'HIDE', 'REDACT')),
    policy        text        references policy,
    given_at      timestamptz,
    foreign key (decision, first_decider) references decision (id, decided_by),
    constraint review_by_another check (reviewer <> first_decider),
    unique (golden, reviewer),
    check ((decision is null) <> (golden is null)),
    check ((decision is null) = (first_decider is null)),
    check ((decision is null) = (item is null)),
    check ((reviewer is null) = (taken_at is null)),
    check ((action is null) = (given_at is null)),
    check (action is null or reviewer is not null),
    check (golden is null or reviewer is not null)
);
create index review_waiting on review (id) where given_at is null;
create index review_of_reviewer on review (reviewer, given_at);
create index review_given on review (given_at, id) where given_at is not null;

-- What figures are made of, so that nobody counts in tables of others.
create view figure_item as
    select id, kind, queue, state, received_at, due_at, state in ('OPEN', 'ESCALATED', 'DEFERRED') as waiting from item;

create view figure_decision as
    select d.id, d.action, d.policy, d.decided_by, d.decided_at, d.action not in ('APPROVE', 'RESTORE') as actioned,
        d.state = 'OVERTURNED' as overturned, i.kind, i.queue, i.due_at,
        extract(epoch from d.decided_at - i.received_at) as handling
    from decision d join item i on i.id = d.item
    where d.state <> 'UNDONE' and d.action <> 'RESTORE';

create view figure_appeal as
    select id, kind, state, filed_at, decided_at from appeal;
