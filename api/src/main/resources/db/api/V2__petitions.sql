-- People who did something here under their own name. Names and contact data are encrypted and have their own retention.
create table account (
    person     uuid primary key,
    version    bigint not null,
    name       bytea,
    created_at timestamptz not null,
    seen_at    timestamptz not null
);

create table petition (
    id                      uuid primary key,
    version                 bigint not null,
    procedure               text not null,
    procedure_version       int not null,
    state                   text not null,
    author                  uuid not null,
    language                text not null,
    title                   text not null,
    text                    text not null,
    territory               text,
    submission              uuid,
    created_at              timestamptz not null,
    submitted_at            timestamptz,
    publication_due_at      timestamptz,
    opened_at               timestamptz,
    deadline                timestamptz,
    threshold_reached_at    timestamptz,
    consideration_due_at    timestamptz,
    answer_due_at           timestamptz,
    answered_at             timestamptz,
    answer                  text,
    rejected_at             timestamptz,
    rejection_policy        text,
    rejection_explanation   text,
    closed_at               timestamptz
);
create index petition_by_state on petition (state, id);
create index petition_by_author on petition (author, id);
create index petition_by_deadline on petition (deadline) where state = 'OPEN';
create index petition_by_words on petition using gin (to_tsvector('simple', title || ' ' || text));

-- Who moved a petition from one state to another, when and why; nothing here is ever changed.
create table petition_transition (
    id         uuid primary key,
    petition   uuid not null references petition (id),
    from_state text,
    to_state   text not null,
    actor      text not null,
    person     uuid,
    reason     text,
    at         timestamptz not null
);
create index petition_transition_by_petition on petition_transition (petition, at, id);
