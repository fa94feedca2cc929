-- Signatures by territory and by country. They are folded in later, a committed batch at a time, so that signing does nothing more
-- than it did. A signature belongs to the batch that made it valid last; the figures are the sum over all valid signatures whose batch
-- is folded.
alter table signature_batch add column folded boolean not null default false;
create index signature_batch_to_fold on signature_batch (id) where not folded;
create index signature_of_batch_with_place on signature (batch) where territory is not null or country is not null;

create table signature_place (
    petition uuid not null,
    kind     text not null check (kind in ('territory', 'country')),
    place    text not null,
    count    bigint not null,
    primary key (petition, kind, place)
) with (fillfactor = 70);

-- What changed about signatures whose batch was folded already: withdrawn, held, released, taken out.
create table signature_place_change (
    id        bigint generated always as identity primary key,
    petition  uuid not null,
    territory text,
    country   text,
    change    int not null
);
alter table signature_place_change set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- Whoever changes whether a signature counts notes it here if the fold has passed its batch. The share lock decides who came first: the
-- fold takes no batch that is locked so, and whoever comes after the fold waits for it and reads that it passed. A revived signature
-- has a new batch, which will bring it; nothing is noted for it.
create function note_place_change() returns trigger language plpgsql set search_path from current as $$
declare
    passed boolean;
begin
    select folded into passed from signature_batch where id = old.batch for share;
    if passed then
        insert into signature_place_change (petition, territory, country, change)
        values (old.petition, old.territory, old.country, case
            when old.withdrawn_at is null and old.held_at is null and old.invalidated_at is null then -1 else 1 end);
    end if;
    return null;
end $$;
create trigger signature_place_changes after update of withdrawn_at, held_at, invalidated_at on signature for each row
    when (old.batch = new.batch and (old.territory is not null or old.country is not null)
        and (old.withdrawn_at is null and old.held_at is null and old.invalidated_at is null)
            <> (new.withdrawn_at is null and new.held_at is null and new.invalidated_at is null))
    execute function note_place_change();

-- How fast petitions grow: the sum of the signatures that they gained, each worth half after three hours, as it was at that time.
create table trend (
    petition uuid primary key,
    score    double precision not null,
    count    bigint not null,
    at       timestamptz not null
);

-- Recounts of everything from rows: of every night, and of whenever staff asked for one.
create table reconciliation (
    id           uuid primary key,
    night        date unique,
    requested_at timestamptz not null,
    requested_by uuid,
    attempt      int not null default 0,
    started_at   timestamptz,
    finished_at  timestamptz,
    petitions    bigint
);
create index reconciliation_to_do on reconciliation (id) where finished_at is null;

-- What a recount found and put right; never changed.
create table reconciliation_difference (
    reconciliation uuid not null references reconciliation (id),
    petition       uuid not null,
    counted        bigint not null,
    valid          bigint not null,
    logged         bigint not null,
    places         int not null,
    at             timestamptz not null,
    primary key (reconciliation, petition)
);

-- What staff ordered about surge mode; one row, read by every replica.
create table surge_order (
    one    boolean primary key default true check (one),
    level  int check (level between 0 and 4),
    until  timestamptz,
    banner_uk text,
    banner_en text,
    since     timestamptz not null
);
