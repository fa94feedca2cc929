-- Events that leave with the transaction that caused them; a relay brings them to Kafka and deletes them.
create table outbox (
    position    bigint generated always as identity primary key,
    id          uuid not null,
    topic       text not null,
    type        text not null,
    aggregate   uuid not null,
    at          timestamptz not null,
    traceparent text,
    data        text not null
);

-- Which events a consumer has applied, noted in the transaction of the effect.
create table processed_event (
    event_id     text not null,
    consumer     text not null,
    processed_at timestamptz not null default now(),
    primary key (event_id, consumer)
);
create index processed_event_by_time on processed_event (processed_at);

-- Events that could not be applied, with the reason; they wait to be replayed.
create table dead_letter (
    id          uuid primary key,
    event_id    text not null,
    consumer    text not null,
    topic       text not null,
    type        text not null,
    at          timestamptz not null,
    traceparent text,
    data        text not null,
    reason      text not null,
    failed_at   timestamptz not null,
    replayed_at timestamptz,
    unique (event_id, consumer)
);
