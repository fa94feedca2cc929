-- What somebody wants to hear about: reports and notices of a district, of a category, or within a radius. Every condition that is
-- given has to hold. The place is encrypted; readable are only the district and the cells of nine kilometres that the circle touches.
create table area_alert (
    id         uuid        primary key,
    person     uuid        not null,
    district   text,
    category   text,
    place      bytea,
    place_in   text,
    cells      text[],
    made_at    timestamptz not null,
    check (district is not null or category is not null or place is not null)
);
create index area_alert_by_person on area_alert (person, id);
create index area_alert_by_district on area_alert (district) where district is not null;
create index area_alert_by_category on area_alert (category) where category is not null;
create index area_alert_by_cell on area_alert using gin (cells) where cells is not null;

-- Officers' notices to the residents of their district.
create table area_notice (
    id           uuid        primary key,
    district     text        not null,
    person       uuid        not null,
    language     text        not null,
    title        text        not null,
    text         text        not null,
    state        text        not null check (state in ('WAITING', 'PUBLIC', 'REFUSED', 'HIDDEN')),
    submission   uuid        not null,
    made_at      timestamptz not null,
    until        timestamptz,
    published_at timestamptz,
    told_at      timestamptz
);
create index area_notice_public on area_notice (district, id) where state = 'PUBLIC';
create index area_notice_untold on area_notice (published_at) where state = 'PUBLIC' and told_at is null;

alter table report add column told_at timestamptz;
create index report_untold on report (published_at) where publication = 'PUBLIC' and told_at is null;
