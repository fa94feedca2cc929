-- The whole, encrypted, of texts that moderation struck something out of. The public text stands with its owner.
create table redaction (
    subject     uuid        primary key,
    kind        text        not null,
    decision    uuid        not null,
    policy      text,
    original    bytea       not null,
    redacted_at timestamptz not null
);
