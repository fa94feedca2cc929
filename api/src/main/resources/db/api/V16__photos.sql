-- Photos that were made out of uploads. `clean` is the picture alone, `shown` the same with the areas in `covered` painted over;
-- while `areas` wants others, nobody but staff and owner sees either.
create table photo (
    id           uuid        primary key,
    owner        uuid        not null,
    anonymous    boolean     not null,
    width        int         not null,
    height       int         not null,
    clean        text        not null,
    shown        text        not null,
    small        text        not null,
    areas        text        not null default '',
    covered      text        not null default '',
    next_try_at  timestamptz,
    subject_kind text,
    subject      uuid,
    place        int         not null default 0,
    open         boolean     not null default false,
    verdict      text        not null default 'NONE' check (verdict in ('NONE', 'WAITING', 'APPROVED', 'HIDDEN')),
    submission   uuid,
    hidden_at    timestamptz,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    removed_at   timestamptz,
    check ((subject is null) = (subject_kind is null)),
    check ((subject is null) = (expires_at is not null))
);
create index photo_of_subject on photo (subject, place) where subject is not null;
create index photo_to_expire on photo (expires_at) where removed_at is null and expires_at is not null;
create index photo_to_cover on photo (next_try_at) where areas <> covered and removed_at is null;
create index photo_removed on photo (removed_at) where removed_at is not null;

-- How a photo stood before a decision, so that the decision can be undone.
create table photo_decision (
    decision   uuid        primary key,
    photo      uuid        not null references photo on delete cascade,
    verdict    text        not null,
    areas      text        not null,
    decided_at timestamptz not null
);
create index photo_decision_of_photo on photo_decision (photo);
