-- Items of action plans and who takes part, as their data files have them; what follows refers to them.
create table action_item (
    id       uuid primary key default gen_random_uuid(),
    plan     text not null,
    code     text not null check (code ~ '^[0-9]{1,2}(\.[0-9]{1,2})?$'),
    document text not null check (document is json object),
    unique (plan, code)
);
create table action_entity (
    plan     text not null,
    code     text not null check (code ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    document text not null check (document is json object),
    primary key (plan, code)
);

-- Expected results, numbered within their item, and when they were there.
create table action_result (
    item    uuid not null references action_item,
    number  int  not null check (number > 0),
    done_at timestamptz,
    primary key (item, number)
);

-- What those who are responsible say; never changed, a later word supersedes.
create table action_update (
    id        uuid        primary key,
    item      uuid        not null references action_item,
    by_entity text        not null,
    status    text        not null check (status in ('NOT_STARTED', 'UNDER_WAY', 'DONE')),
    result    int,
    text_uk   text        not null,
    text_en   text,
    evidence  text        not null check (evidence is json array),
    by_person uuid        not null,
    at        timestamptz not null,
    foreign key (item, result) references action_result
);
create index action_update_by_item on action_update (item, id desc);

-- What partners say.
create table action_assessment (
    id         uuid        primary key,
    item       uuid        not null references action_item,
    by_entity  text        not null,
    completion text        not null check (completion in ('NOT_STARTED', 'LIMITED', 'SUBSTANTIAL', 'COMPLETE')),
    result     int,
    text_uk    text        not null,
    text_en    text,
    evidence   text        not null check (evidence is json array),
    by_person  uuid        not null,
    at         timestamptz not null,
    foreign key (item, result) references action_result
);
create index action_assessment_by_item on action_assessment (item, id desc);

-- What citizens say; public once moderation has approved it.
create table action_comment (
    id         uuid        primary key,
    item       uuid        not null references action_item,
    submission uuid        not null unique,
    author     uuid        not null,
    text       text        not null,
    language   text        not null,
    state      text        not null check (state in ('PENDING', 'PUBLISHED', 'REJECTED', 'HIDDEN')),
    at         timestamptz not null
);
create index action_comment_public on action_comment (item, id desc) where state = 'PUBLISHED';
create index action_comment_by_author on action_comment (author, item, id desc);
