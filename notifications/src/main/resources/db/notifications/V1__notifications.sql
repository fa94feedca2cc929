-- Phones and browsers that may be pushed to.
create table device (
    id uuid primary key,
    installation text not null constraint device_installation unique,
    person uuid not null,
    kind text not null check (kind in ('FCM_TOKEN', 'FID')),
    token text not null,
    platform text not null check (platform in ('ANDROID', 'IOS', 'WEB')),
    locale text not null,
    app_version text,
    time_zone text,
    registered_at timestamptz not null,
    seen_at timestamptz not null,
    version bigint not null
);
comment on column device.registered_at is 'when this token came';
comment on column device.seen_at is 'when the phone last registered, with whatever token';
create index device_person on device (person, seen_at);
create index device_token on device using hash (token);

-- Who wants to hear of what. A topic is a kind of thing and its id: petition and a UUID, later body and a code.
create table follow (
    topic_type text not null,
    topic_id text not null,
    person uuid not null,
    since timestamptz not null,
    primary key (topic_type, topic_id, person)
);
create index follow_person on follow (person, topic_type, topic_id);

-- One thing to be told, to however many people: kind and arguments; the text is made per reader.
create table notice (
    id uuid primary key,
    event text not null constraint notice_event unique,
    kind text not null,
    about_type text not null,
    about_id text not null,
    arguments jsonb not null,
    priority smallint not null,
    to_followers boolean not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    traceparent text,
    planned_to uuid,
    planned_at timestamptz
);
comment on column notice.expires_at is 'after this it is not pushed any more; the inbox keeps it';
comment on column notice.planned_to is 'the last follower whose message was planned';
comment on column notice.planned_at is 'when the last follower was planned; null while some are not';
create index notice_unplanned on notice (priority, id) where planned_at is null;

-- A notice in a person's inbox.
create table message (
    id uuid primary key,
    notice uuid not null references notice,
    person uuid not null,
    reason text not null,
    created_at timestamptz not null,
    read_at timestamptz,
    changed_at timestamptz not null,
    constraint message_once unique (notice, person)
);
create index message_inbox on message (person, id);
create index message_changed on message (person, changed_at);
create index message_unread on message (person) where read_at is null;

-- A message on its way to a device.
create table delivery (
    message uuid not null references message on delete cascade,
    device uuid not null,
    state text not null check (state in ('planned', 'sending', 'sent', 'failed', 'dropped')),
    priority smallint not null,
    attempts integer not null default 0,
    due_at timestamptz not null,
    code text,
    fcm_message text,
    settled_at timestamptz,
    primary key (message, device)
);
comment on column delivery.due_at is 'planned: when to try (again); sending: when the lease of the sender ends';
comment on column delivery.code is 'the last error, as FCM names it or as we do';
create index delivery_due on delivery (priority, due_at) where state in ('planned', 'sending');
