-- A body lets people choose so many of its options.
create table priority_choice (
    id                uuid        primary key,
    consultation      uuid        not null references consultation,
    procedure         text        not null,
    procedure_version int         not null,
    title_uk          text        not null,
    title_en          text        not null,
    choose            int         not null check (choose between 1 and 200),
    opens_at          timestamptz not null,
    closes_at         timestamptz not null check (closes_at > opens_at),
    created_by        uuid        not null,
    created_at        timestamptz not null,
    cancelled_at      timestamptz,
    cancellation      text,
    opening_told_at   timestamptz,
    closing_told_at   timestamptz,
    foreign key (procedure, procedure_version) references consultation_procedure (code, version),
    check ((cancelled_at is null) = (cancellation is null))
);
create index priority_choice_by_consultation on priority_choice (consultation, id);
create index priority_choice_to_open on priority_choice (opens_at) where opening_told_at is null and cancelled_at is null;
create index priority_choice_to_close on priority_choice (closes_at) where closing_told_at is null and cancelled_at is null;

create table priority_option (
    id       uuid primary key,
    choice   uuid not null references priority_choice,
    position int  not null check (position between 1 and 200),
    title_uk text not null,
    title_en text not null,
    text_uk  text,
    text_en  text,
    unique (choice, position),
    check ((text_uk is null) = (text_en is null))
);

-- One person, one ballot. What the public gets is the ballot's random id and its positions, never the person or the time.
create table ballot (
    choice     uuid        not null references priority_choice,
    person     uuid        not null,
    ballot     uuid        not null unique,
    positions  int[]       not null check (cardinality(positions) >= 1),
    cast_at    timestamptz not null,
    changed_at timestamptz not null,
    primary key (choice, person)
);
create index ballot_by_choice on ballot (choice, ballot);
