-- Pending batches in the order in which they were written: an act that another act's row lock waited for was written before it, so
-- within what is visible this order never puts a withdrawal before its signature.
alter table log_pending add column place bigint generated always as identity;
create unique index log_pending_by_place on log_pending (place);
-- Rows come and go all day: the front of the index must not fill with dead ones.
alter table log_pending set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- The published log in one row: whoever extends it locks this row. The checkpoint is the signed note of exactly this size; signers are
-- the verifier keys that signed it.
create table log_state (
    one        boolean primary key default true check (one),
    size       bigint not null,
    at         timestamptz,
    checkpoint text,
    signers    text
);
insert into log_state (size) values (0);

-- Tiles of height 8 (C2SP tlog-tiles): up to 256 hashes of 32 bytes. Only the last tile of a level still grows.
create table log_tile (
    level  smallint,
    n      bigint,
    hashes bytea not null,
    primary key (level, n)
);
alter table log_tile alter column hashes set storage external;

-- Entry bundles: up to 256 entries, each after its length (two bytes, big-endian). Entries are alike, so compressing them pays where
-- the server has the fast codec.
create table log_bundle (
    n       bigint primary key,
    entries bytea not null
);
do $$
begin
    alter table log_bundle alter column entries set compression lz4;
exception when feature_not_supported then
    alter table log_bundle alter column entries set storage external;
end $$;

-- Where a committed batch stands in the log.
create table log_batch (
    batch uuid primary key,
    base  bigint not null,
    size  int not null,
    at    timestamptz not null
);
create index log_batch_by_time on log_batch (at);

-- The count of each petition that the entries give, and the tree size at which it last changed.
create table log_count (
    petition  uuid primary key,
    count     bigint not null,
    tree_size bigint not null
) with (fillfactor = 70);
create index log_count_by_size on log_count (tree_size);

-- Every key that ever signed, so that old checkpoints and receipts keep verifying.
create table log_key (
    key   text primary key,
    since timestamptz not null
);
