-- What one shift leaves to the next, per district or body; encrypted.
create table shift_note (
    id     uuid        primary key,
    duty   text        not null,
    person uuid        not null,
    text   bytea       not null,
    at     timestamptz not null
);
create index shift_note_by_duty on shift_note (duty, id);

-- Receipts of anonymous reports. The lookup is a few digits of a keyed hash: it finds the row and proves nothing; the proof is argon2id.
create table report_receipt (
    report uuid  primary key references report,
    lookup text  not null,
    salt   bytea not null,
    hash   bytea not null
);
create index report_receipt_lookup on report_receipt (lookup);

-- The public map: how many reports became public in a cell on a day, for cells where there are enough of them.
create table report_map_cell (
    day     date not null,
    cell    text not null,
    reports int  not null,
    primary key (day, cell)
);
create table report_map_stale (
    day date primary key
);

-- Whoever changes what is public of a report, the map of that day is drawn anew.
create function note_map_change() returns trigger language plpgsql as $$
begin
    if new.publication is distinct from old.publication and 'PUBLIC' in (new.publication, old.publication) then
        insert into report_map_stale (day) values ((new.submitted_at at time zone 'Europe/Kyiv')::date) on conflict do nothing;
    end if;
    return new;
end
$$;
create trigger report_map_change after update of publication on report for each row execute function note_map_change();
