-- Acts that wait for their place in the public log, a batch a row: written in the transaction that does them, deleted in the one that
-- gives them their places. `entries` is what an entry bundle holds (C2SP tlog-tiles): each entry after its length, two bytes, big-endian.
create table log_pending (
    batch     uuid primary key,
    at        timestamptz not null,
    entries   bytea not null,
    petitions uuid[] not null,
    changes   int[] not null
);
alter table log_pending alter column entries set storage external;

-- The batch keeps what answers are made of; its entries are the log's.
alter table signature_batch drop column entries, drop column leaves;
