create table training_course (
    code     text primary key check (code ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    position int  not null,
    document text not null check (document is json object)
);

-- Who takes a course; the name, encrypted, is for the certificate alone.
create table training_enrolment (
    id       uuid        primary key,
    course   text        not null references training_course,
    person   uuid        not null,
    rank     text        not null,
    region   text        not null,
    name     text        not null,
    at       timestamptz not null,
    unique (person, course)
);
create index training_enrolment_by_course on training_enrolment (course, region, rank);

create table training_module (
    enrolment uuid        not null references training_enrolment,
    number    int         not null check (number > 0),
    at        timestamptz not null,
    primary key (enrolment, number)
);

-- How many answers were right; which ones is not kept.
create table training_attempt (
    id        uuid        primary key,
    enrolment uuid        not null references training_enrolment,
    correct   int         not null check (correct between 0 and questions),
    questions int         not null check (questions > 0),
    passed    boolean     not null,
    at        timestamptz not null
);
create index training_attempt_by_enrolment on training_attempt (enrolment, at desc);

create table training_certificate (
    id        uuid        primary key,
    enrolment uuid        not null unique references training_enrolment,
    issued_at timestamptz not null
);
