-- Where a signer says to live (as far as the procedure publishes it), from which network the act came (a keyed hash, kept as long as
-- the procedure says), and why a signature does not count. It counts while none of the three moments is set.
alter table signature
    add column territory      text,
    add column country        text,
    add column network        bigint,
    add column held_at        timestamptz,
    add column invalidated_at timestamptz,
    add column rule           text;

-- Receipts are looked up by their id, which grows with time: an insert touches the last page only.
create index signature_by_id on signature (id);
