-- The rules by which bodies consult the public; a version is never changed once it is written.
create table consultation_procedure (
    code    text        not null check (code ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and char_length(code) <= 40),
    version int         not null check (version >= 1),
    rules   text        not null check (rules is json object),
    since   timestamptz not null,
    primary key (code, version)
);

-- A body asks the public about a draft of something.
create table consultation (
    id                uuid        primary key,
    version           bigint      not null,
    procedure         text        not null,
    procedure_version int         not null,
    form              text        not null check (form in ('ELECTRONIC', 'DISCUSSION', 'TARGETED')),
    state             text        not null check (state in ('DRAFT', 'OPEN', 'CLOSED', 'REPORTED', 'CANCELLED')),
    title_uk          text        not null check (char_length(title_uk) between 1 and 300),
    title_en          text        not null check (char_length(title_en) between 1 and 300),
    announcement      text        not null check (announcement is json object),
    last_day          date,
    territory         text,
    language          text        not null check (language in ('uk', 'en')),
    edition           int         not null default 0,
    created_by        uuid        not null,
    created_at        timestamptz not null,
    opened_at         timestamptz,
    closes_at         timestamptz,
    closed_at         timestamptz,
    report_due_at     timestamptz,
    reported_at       timestamptz,
    conclusion_uk     text,
    conclusion_en     text,
    cancelled_at      timestamptz,
    cancellation      text,
    foreign key (procedure, procedure_version) references consultation_procedure (code, version),
    check (state = 'DRAFT' or (opened_at is not null and closes_at is not null and last_day is not null and edition > 0)),
    check ((state = 'REPORTED') = (reported_at is not null)),
    check ((state = 'CANCELLED') = (cancelled_at is not null and cancellation is not null)),
    check (state not in ('CLOSED', 'REPORTED') or (closed_at is not null and report_due_at is not null)),
    check ((reported_at is null) = (conclusion_uk is null) and (conclusion_uk is null) = (conclusion_en is null))
);
create index consultation_by_procedure on consultation (procedure, id);
create index consultation_to_close on consultation (closes_at) where state = 'OPEN';

-- Every step, by which side, when and why; never changed.
create table consultation_transition (
    id           uuid        primary key,
    consultation uuid        not null references consultation,
    from_state   text,
    to_state     text        not null,
    actor        text        not null check (actor in ('BODY', 'CLOCK')),
    person       uuid,
    reason       text,
    at           timestamptz not null
);
create index consultation_transition_by_consultation on consultation_transition (consultation, at, id);

-- The numbered sections of a draft text. What a later edition changed is retired, not deleted: contributions name it.
create table consultation_section (
    id           uuid        primary key,
    consultation uuid        not null references consultation,
    position     int         not null,
    number       text        not null,
    heading      text        not null,
    source       text        not null,
    since        int         not null,
    retired      int,
    check (retired is null or retired > since)
);
create unique index consultation_section_in_order on consultation_section (consultation, position) where retired is null;

-- What the body made of a contribution, or of several alike; never changed, only replaced.
create table consultation_verdict (
    id           uuid        primary key,
    consultation uuid        not null references consultation,
    outcome      text        not null check (outcome in ('ACCEPTED', 'PARTLY_ACCEPTED', 'REJECTED', 'NOTED', 'OUT_OF_SCOPE')),
    reason       text        not null check (char_length(reason) between 1 and 4000),
    given_by     uuid        not null,
    given_at     timestamptz not null,
    unique (id, consultation)
);

-- What somebody proposes or objects to. Never deleted: a hidden one still counts and is owed its verdict.
create table contribution (
    id           uuid        primary key,
    consultation uuid        not null references consultation,
    section      uuid        references consultation_section,
    author       uuid        not null,
    language     text        not null check (language in ('uk', 'en')),
    text         text        not null check (char_length(text) between 1 and 10000),
    wording      text        check (char_length(wording) between 1 and 20000),
    attachments  uuid[]      not null default '{}',
    organisation text,
    registry     text        check (registry ~ '^[0-9]{8}$'),
    seat         text,
    submission   uuid        not null unique,
    state        text        not null check (state in ('PENDING', 'PUBLISHED', 'HIDDEN')),
    policy       text,
    explanation  text,
    submitted_at timestamptz not null,
    decided_at   timestamptz,
    verdict      uuid,
    foreign key (verdict, consultation) references consultation_verdict (id, consultation),
    check ((organisation is null) = (registry is null) and (registry is null) = (seat is null)),
    check ((state = 'PENDING') = (decided_at is null))
);
create index contribution_by_consultation on contribution (consultation, id);
create index contribution_by_author on contribution (author, consultation);
create index contribution_without_verdict on contribution (consultation, id) where verdict is null;

-- A report has an answer to everything: the database itself refuses one that has not. Whoever reports or answers holds the
-- consultation's row, so nothing comes in between.
create function refuse_early_report() returns trigger language plpgsql set search_path from current as $$
begin
    if exists (select from contribution where consultation = new.id and verdict is null) then
        raise exception 'consultation % has contributions without a verdict', new.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger consultation_report before update of state on consultation for each row
    when (new.state = 'REPORTED' and old.state <> 'REPORTED') execute function refuse_early_report();
