-- What a body wants many people to hear: written by one, approved by another, told within a window.
create table campaign (
    id          uuid        primary key,
    version     bigint      not null default 0,
    body        text        not null,
    state       text        not null check (state in ('DRAFT', 'PROPOSED', 'APPROVED', 'STARTED', 'ENDED', 'STOPPED')),
    content     text        not null check (content is json object),
    everybody   boolean     not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null check (ends_at > starts_at),
    created_by  uuid        not null,
    created_at  timestamptz not null,
    proposed_by uuid,
    proposed_at timestamptz,
    approved_by uuid,
    approved_at timestamptz,
    returned    text,
    started_at  timestamptz,
    ended_at    timestamptz,
    stopped_by  uuid,
    stopped_at  timestamptz,
    stop_reason text,
    asking      uuid        not null,
    estimate    text        check (estimate is json object),
    measured_at timestamptz,
    check (approved_by <> proposed_by),
    check ((approved_by is null) = (approved_at is null) and (proposed_by is null) = (proposed_at is null)),
    check (state not in ('PROPOSED', 'APPROVED', 'STARTED', 'ENDED') or proposed_by is not null),
    check (state not in ('APPROVED', 'STARTED', 'ENDED') or approved_by is not null),
    check (state not in ('STARTED', 'ENDED') or started_at is not null),
    check ((state = 'ENDED') = (ended_at is not null)),
    check ((state = 'STOPPED') = (stopped_at is not null and stopped_by is not null and stop_reason is not null))
);
create index campaign_by_body on campaign (body, id);
create index campaign_to_start on campaign (starts_at) where state = 'APPROVED';
create index campaign_to_end on campaign (ends_at) where state = 'STARTED';

-- How many people each place was reached in; exact, so never shown as it is. The empty place is the whole.
create table campaign_reach (
    campaign uuid not null references campaign,
    place    text not null,
    reached  int  not null check (reached >= 0),
    opened   int  not null check (opened between 0 and reached),
    primary key (campaign, place)
);
