-- What can be reported, in every version that a report may have.
create table report_category (
    code       text        not null,
    version    int         not null,
    definition text        not null,
    since      timestamptz not null,
    primary key (code, version)
);

-- Reports. What was written and where it is are encrypted; the public text, the cell of half a kilometre and the district are not.
-- Three machines that never stand in for one another: what the case has come to (state), what everybody may see (publication), and
-- whether whoever is responsible has it (delivery, per hop).
create table report (
    id                 uuid        primary key,
    version            bigint      not null default 0,
    category           text        not null,
    category_version   int         not null,
    kind               text        not null,
    severity           smallint    not null check (severity between 1 and 3),
    language           text        not null,
    origin             text        not null check (origin in ('APP', 'ANONYMOUS', 'OPEN311')),
    author             uuid,
    show_name          boolean     not null,
    concerns           uuid,
    district           text,
    cell               text,
    shown_cell         text,
    location           bytea,
    content            bytea,
    confidential       boolean     not null,
    publication        text        not null,
    public_text        text,
    public_from        timestamptz,
    submission         uuid,
    published_at       timestamptz,
    state              text        not null,
    responsible        text        not null,
    step               int         not null,
    hop                int         not null,
    due_at             timestamptz not null,
    answer_due_at      timestamptz,
    answered_at        timestamptz,
    alert              uuid        not null,
    alert_stage        smallint    not null default 0,
    register_number    text,
    unforwarded_reason text,
    duplicate_of       uuid        references report,
    supporters         int         not null default 0,
    reopened           int         not null default 0,
    submitted_at       timestamptz not null,
    device_at          timestamptz,
    ended_at           timestamptz,
    asked_at           timestamptz,
    erased_at          timestamptz,
    check (not confidential or publication = 'NEVER'),
    check (origin <> 'ANONYMOUS' or author is null and confidential)
);
create index report_by_author on report (author, id) where author is not null;
create index report_at_work on report (responsible, due_at) where ended_at is null;
create index report_public on report (id) where publication = 'PUBLIC';
create index report_public_near on report (category, cell) where publication = 'PUBLIC';
create index report_to_moderate on report (public_from) where publication = 'WAITING' and submission is null;
create index report_clock on report (due_at) where ended_at is null;
create index report_of_duplicates on report (duplicate_of) where duplicate_of is not null;

-- Who was responsible one after the other, each with a clock of their own.
create table report_hop (
    report          uuid        not null references report,
    hop             int         not null,
    responsible     text        not null,
    received_at     timestamptz not null,
    due_at          timestamptz not null,
    delivery        text        not null,
    failures        int         not null default 0,
    failure         text,
    next_try_at     timestamptz,
    acknowledged_at timestamptz,
    ended_at        timestamptz,
    outcome         text,
    reason          bytea,
    primary key (report, hop)
);
create index report_hop_undelivered on report_hop (next_try_at) where delivery in ('UNPROCESSED', 'PROCESSING');

-- All that was said and done about a report, in order. Texts are encrypted.
create table report_entry (
    id         uuid        primary key,
    report     uuid        not null references report,
    kind       text        not null,
    side       text        not null check (side in ('RESIDENT', 'STAFF', 'VICHE')),
    visibility text        not null check (visibility in ('PUBLIC', 'PARTIES', 'STAFF')),
    person     uuid,
    state      text,
    text       bytea,
    at         timestamptz not null,
    device_at  timestamptz
);
create index report_entry_by_report on report_entry (report, id);

create table report_photo (
    report   uuid not null references report,
    position int  not null,
    media    uuid not null,
    primary key (report, position)
);

-- "Me too": people who have the same trouble.
create table report_supporter (
    report uuid        not null references report,
    person uuid        not null,
    at     timestamptz not null,
    primary key (report, person)
);
create index report_supporter_by_person on report_supporter (person);
