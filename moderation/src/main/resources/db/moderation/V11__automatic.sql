-- Why and since when a policy is applied without a person.
alter table automatic_policy
    add column reason text        not null,
    add column since  timestamptz not null;

-- Whether a machine is still to decide about an item; it is asked once.
alter table screening add column to_decide boolean not null default false;

create index screening_to_decide on screening (item) where to_decide;

alter table decision add column automatic boolean not null default false;
