-- The gate and the count of each petition: whether it takes signatures, until when, and which count matters next.
create table tally (
    petition          uuid primary key,
    procedure         text not null,
    procedure_version int not null,
    accepting         boolean not null,
    until             timestamptz,
    threshold         int,
    count             bigint not null default 0 check (count >= 0),
    text_hash         bytea not null,
    secret            bytea not null,
    updated_at        timestamptz not null
) with (fillfactor = 50);

-- One person, one signature: the primary key is the only truth about it. Partitioned by the person, so that one petition's
-- signatures spread over all partitions. A withdrawn signature keeps its row.
create table signature (
    person       uuid not null,
    petition     uuid not null,
    id           uuid not null,
    batch        uuid not null,
    signed_at    timestamptz not null,
    device_time  timestamptz,
    act          text,
    withdrawn_at timestamptz,
    primary key (person, petition)
) partition by hash (person);

do $$
begin
    for part in 0..15 loop
        execute format('create table signature_%s partition of signature for values with (modulus 16, remainder %s)', part, part);
    end loop;
end $$;

-- One committed batch: the leaves of the public log that it brings, in their order, and the counts after it. Never changed.
create table signature_batch (
    id        uuid primary key,
    at        timestamptz not null,
    petitions uuid[] not null,
    counts    bigint[] not null,
    entries   text not null,
    leaves    bytea not null
);
