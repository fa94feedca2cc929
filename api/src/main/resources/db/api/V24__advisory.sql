-- A citizens' advisory group of a district, by its charter.
create table advisory_group (
    id                  uuid        primary key,
    district            text        not null unique,
    name_uk             text        not null,
    name_en             text,
    seats               int         not null check (seats between 1 and 50),
    term_months         int         not null check (term_months between 1 and 60),
    quorum              int         not null check (quorum between 1 and seats),
    answer_working_days int         not null check (answer_working_days between 1 and 60),
    created_by          uuid        not null,
    created_at          timestamptz not null
);

-- Open calls for members; one at a time.
create table advisory_call (
    id         uuid        primary key,
    group_id   uuid        not null references advisory_group,
    text_uk    text        not null,
    text_en    text,
    seats      int         not null check (seats > 0),
    opened_at  timestamptz not null,
    closes_at  timestamptz not null check (closes_at > opened_at)
);
create index advisory_call_by_group on advisory_call (group_id, closes_at desc);

-- Names and motives are encrypted; the name of a member is public from the appointment on.
create table advisory_application (
    id         uuid        primary key,
    call       uuid        not null references advisory_call,
    group_id   uuid        not null references advisory_group,
    person     uuid        not null,
    name       text        not null,
    motivation text        not null,
    state      text        not null check (state in ('SUBMITTED', 'APPOINTED', 'DECLINED', 'WITHDRAWN')),
    at         timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    unique (call, person)
);
create index advisory_application_by_group on advisory_application (group_id, id desc);

create table advisory_member (
    id           uuid        primary key,
    group_id     uuid        not null references advisory_group,
    person       uuid        not null,
    name         text        not null,
    since        timestamptz not null,
    term_ends_at timestamptz not null,
    ended_at     timestamptz
);
create unique index advisory_member_once on advisory_member (group_id, person) where ended_at is null;

create table advisory_meeting (
    id              uuid        primary key,
    group_id        uuid        not null references advisory_group,
    starts_at       timestamptz not null,
    ends_at         timestamptz not null check (ends_at > starts_at),
    place           text        not null,
    agenda          text        not null check (agenda is json array),
    state           text        not null check (state in ('PLANNED', 'OPEN', 'CLOSED', 'CANCELLED')),
    minutes         text,
    minutes_version int         not null default 0,
    approved_at     timestamptz,
    sequence        int         not null default 0,
    called_at       timestamptz not null,
    check (approved_at is null or minutes is not null)
);
create index advisory_meeting_by_group on advisory_meeting (group_id, starts_at desc, id desc);

create table advisory_attendance (
    meeting uuid not null references advisory_meeting,
    member  uuid not null references advisory_member,
    primary key (meeting, member)
);

-- Who of the group approved which version of the minutes.
create table advisory_approval (
    meeting uuid        not null references advisory_meeting,
    version int         not null,
    member  uuid        not null references advisory_member,
    at      timestamptz not null,
    primary key (meeting, version, member)
);

-- Recommendations to the police; whether there was a quorum is part of what is stored.
create table advisory_recommendation (
    id            uuid        primary key,
    meeting       uuid        not null references advisory_meeting,
    group_id      uuid        not null references advisory_group,
    text          text        not null,
    proposed_by   uuid        not null references advisory_member,
    proposed_at   timestamptz not null,
    state         text        not null check (state in ('PROPOSED', 'ADOPTED', 'REJECTED', 'ANSWERED')),
    votes_for     int,
    votes_against int,
    abstained     int,
    recused       int,
    quorum        int,
    decided_at    timestamptz,
    answer_due_at timestamptz,
    verdict       text        check (verdict in ('ACCEPTED', 'PARTLY', 'DECLINED')),
    answer_uk     text,
    answer_en     text,
    answered_by   uuid,
    answered_at   timestamptz,
    check ((state = 'PROPOSED') = (decided_at is null)),
    check (state = 'PROPOSED' or votes_for + votes_against + abstained >= quorum),
    check ((state in ('ADOPTED', 'ANSWERED')) = (answer_due_at is not null)),
    check ((state = 'ANSWERED') = (answered_at is not null)),
    check ((answered_at is null) = (verdict is null) and (verdict is null) = (answer_uk is null))
);
create index advisory_recommendation_by_group on advisory_recommendation (group_id, id desc);

-- One word of each member: a vote, or a recusal with its reason.
create table advisory_vote (
    recommendation uuid        not null references advisory_recommendation,
    member         uuid        not null references advisory_member,
    choice         text        not null check (choice in ('FOR', 'AGAINST', 'ABSTAIN', 'RECUSED')),
    reason         text,
    at             timestamptz not null,
    primary key (recommendation, member),
    check ((choice = 'RECUSED') = (reason is not null))
);
