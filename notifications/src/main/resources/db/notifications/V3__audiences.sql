-- What is told to many later than its event.
alter table notice add column begins_at timestamptz;
comment on column notice.begins_at is 'whom it is for is looked up from then on; null for at once';

-- What the staff are, as their phones said when they last registered.
create table staff_role (
    role text not null,
    person uuid not null,
    primary key (role, person)
);
create index staff_role_person on staff_role (person);

-- Campaigns that began, and those that were stopped.
create table campaign (
    id uuid primary key,
    notice uuid references notice,
    audience jsonb,
    ends_at timestamptz,
    stopped_at timestamptz,
    reached integer,
    opened integer
);
comment on column campaign.audience is 'whom it is for; null where it was stopped before anybody heard of it';
comment on column campaign.reached is 'as it was last told; null before';
create index campaign_measured on campaign (ends_at) where notice is not null;
