-- Answers to requests with an Idempotency-Key, stored by the transaction that they answer for; deleted after seven days.
create table idempotent_answer (
    person    uuid        not null,
    resource  text        not null,
    key_hash  text        not null,
    body_hash text        not null,
    status    integer     not null,
    headers   text        not null,
    body      text        not null,
    at        timestamptz not null,
    primary key (person, resource, key_hash)
) with (fillfactor = 50);

create index idempotent_answer_at on idempotent_answer (at);
