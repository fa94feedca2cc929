create extension if not exists btree_gist with schema public;

create table school (
    id         uuid        primary key,
    code       text        not null unique,
    name_uk    text        not null,
    name_en    text,
    district   text        not null,
    created_by uuid        not null,
    created_at timestamptz not null
);
create index school_by_district on school (district, id desc);

-- A class is a number of pupils and a code that all of them share; only its keyed hash is stored.
create table school_class (
    id         uuid        primary key,
    school     uuid        not null references school,
    name       text        not null,
    pupils     int         not null check (pupils between 1 and 60),
    code_hash  text        not null unique,
    created_at timestamptz not null,
    unique (school, name),
    unique (id, school)
);

-- Officers and how many schools they may have; the count is kept by the trigger below, so nothing gets around the limit.
create table school_police (
    id           uuid primary key,
    person       uuid not null unique,
    name         text not null,
    school_limit int  not null check (school_limit > 0),
    schools      int  not null default 0 check (schools >= 0),
    constraint school_limit check (schools <= school_limit)
);
create table school_officer (
    id       uuid        primary key,
    school   uuid        not null references school,
    officer  uuid        not null references school_police,
    since    timestamptz not null,
    ended_at timestamptz
);
create unique index school_officer_once on school_officer (school, officer) where ended_at is null;
create index school_officer_by_officer on school_officer (officer) where ended_at is null;

create function count_schools_of_officer() returns trigger language plpgsql set search_path from current as $$
begin
    if tg_op <> 'INSERT' and old.ended_at is null then
        update school_police set schools = schools - 1 where id = old.officer;
    end if;
    if tg_op <> 'DELETE' and new.ended_at is null then
        update school_police set schools = schools + 1 where id = new.officer;
    end if;
    return null;
end
$$;
create trigger count_schools_of_officer after insert or update or delete on school_officer
    for each row execute function count_schools_of_officer();

create table school_lesson (
    code     text primary key,
    position int  not null,
    document text not null check (document is json object)
);

-- Bookings; neither a class nor an officer is in two places at once.
create table school_booking (
    id        uuid        primary key,
    school    uuid        not null references school,
    class     uuid        not null,
    lesson    text        not null references school_lesson,
    officer   uuid        not null references school_police,
    during    tstzrange   not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)),
    state     text        not null check (state in ('BOOKED', 'HELD', 'CANCELLED')),
    present   int         check (present between 0 and 60),
    absent    int         check (absent between 0 and 60),
    booked_by uuid        not null,
    booked_at timestamptz not null,
    foreign key (class, school) references school_class (id, school),
    check ((state = 'HELD') = (present is not null and absent is not null)),
    constraint officer_once exclude using gist (officer with =, during with &&) where (state <> 'CANCELLED'),
    constraint class_once exclude using gist (class with =, during with &&) where (state <> 'CANCELLED')
);
create index school_booking_by_school on school_booking (school, id desc);
create index school_booking_by_class on school_booking (class, state);

-- What pupils say of a lesson, as sums alone: no rows of theirs, no times, nothing that was ever somebody's. At most as many as were there.
create table school_feedback (
    booking     uuid primary key references school_booking,
    pupils      int  not null check (pupils >= 0),
    given       int  not null default 0 check (given between 0 and pupils),
    stars       int  not null default 0 check (stars between given and 5 * given),
    knows_help  int  not null default 0 check (knows_help between 0 and given)
);

-- Keyed hashes of Idempotency-Keys, so that feedback is counted once; without what was said.
create table school_feedback_key (
    day  date not null,
    hash text not null,
    primary key (hash)
);
create index school_feedback_key_by_day on school_feedback_key (day);
