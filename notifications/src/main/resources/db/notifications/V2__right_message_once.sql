-- Who is told besides those who are named by the event: everybody who follows the audience.
alter table notice
    add column once text constraint notice_once unique,
    add column audience_type text,
    add column audience_id text,
    add column caused_by uuid,
    add column fan_out boolean;
update notice set audience_type = about_type, audience_id = about_id where to_followers;
alter table notice drop column to_followers;
comment on column notice.once is 'what may be told once only, whatever events tell it again: a milestone';
comment on column notice.caused_by is 'person key of the staff member who had it sent; null where an event did';
comment on column notice.fan_out is 'whether phones get it by a topic of the push service; null before the first page is planned';
create index notice_about on notice (about_type, about_id, id);

-- What was decided about a message when it was planned; what became of it since stands in delivery and mailing.
alter table message
    add column push text not null default 'planned',
    add column push_until timestamptz,
    add column lead uuid,
    add column mail text not null default 'never',
    add column shown boolean not null default true;
comment on column message.push is 'the rule that decided about pushing it';
comment on column message.push_until is 'when quiet hours or the window of a digest end';
comment on column message.lead is 'the message whose push speaks for this one, too';
comment on column message.shown is 'whether the inbox shows it';
create index message_lead on message (lead) where lead is not null;

-- What people asked for, per kind or class of messages; null is what the wider says.
create table preference (
    person uuid not null,
    subject text not null,
    inbox boolean,
    push boolean,
    email boolean,
    primary key (person, subject)
);
create table quiet_hours (
    person uuid primary key,
    begins time,
    ends time,
    time_zone text
);

-- Every attempt to push or to mail, for as long as the setting says.
create table attempt (
    message uuid not null,
    channel text not null check (channel in ('push', 'email')),
    device uuid,
    attempt integer not null,
    at timestamptz not null,
    result text not null,
    code text
);
create index attempt_message on attempt (message);
create index attempt_at on attempt using brin (at);

-- How attempts ended, added up. Writers take different slots, so that none waits for another.
create table figure (
    day date not null,
    kind text not null,
    locale text not null,
    channel text not null,
    result text not null,
    code text not null,
    slot smallint not null,
    attempts bigint not null,
    primary key (day, kind, locale, channel, result, code, slot)
);

-- Where people get mail; nobody is mailed before they confirmed the address.
create table email_address (
    person uuid primary key,
    address bytea not null,
    locale text not null,
    token text,
    requested_at timestamptz not null,
    confirmed_at timestamptz
);
comment on column email_address.address is 'encrypted';
comment on column email_address.token is 'keyed hash of the token in the link; null once it was used';
create index email_address_token on email_address (token) where token is not null;

-- A message on its way to a mailbox.
create table mailing (
    message uuid primary key references message on delete cascade,
    state text not null check (state in ('planned', 'sending', 'sent', 'failed', 'dropped')),
    priority smallint not null,
    attempts integer not null default 0,
    due_at timestamptz not null,
    code text,
    settled_at timestamptz
);
create index mailing_due on mailing (due_at) where state in ('planned', 'sending');

-- Who is on duty, and whom to wake where they do not answer.
create table shift (
    id uuid primary key,
    duty text not null,
    post text not null check (post in ('first', 'deputy', 'chief')),
    person uuid not null,
    begins timestamptz not null,
    ends timestamptz not null,
    check (begins < ends)
);
create index shift_duty on shift (duty, ends);

-- Work of which the staff was told and that is not done.
create table staff_alert (
    alert uuid primary key,
    cause text not null,
    duty text not null,
    subject_kind text not null,
    subject text not null,
    due_at timestamptz,
    raised_at timestamptz not null,
    step smallint not null,
    next_at timestamptz,
    settled_at timestamptz
);
comment on column staff_alert.step is 'whom it reached: 0 the first on duty, 1 the deputy, 2 the chief';
create index staff_alert_next on staff_alert (next_at) where next_at is not null;
create table staff_notice (
    alert uuid not null,
    notice uuid not null references notice,
    primary key (alert, notice)
);

-- Phones that hear a topic of the push service.
create table subscription (
    topic text not null,
    device uuid not null,
    token text not null,
    primary key (topic, device)
);
create table broadcast (
    notice uuid not null references notice,
    locale text not null,
    state text not null check (state in ('planned', 'sending', 'sent', 'failed')),
    attempts integer not null default 0,
    due_at timestamptz not null,
    code text,
    primary key (notice, locale)
);
create index broadcast_due on broadcast (due_at) where state in ('planned', 'sending');

-- Petitions whose milestones are told.
create table goal (
    petition uuid primary key,
    title text not null,
    author uuid not null,
    threshold integer not null
);

-- Every act of the staff here, in a chain that cannot be changed unseen.
create table audit (
    seq bigint primary key,
    at timestamptz not null,
    actor uuid not null,
    act text not null,
    target uuid not null,
    details text not null,
    hash bytea not null unique check (octet_length(hash) = 32)
);
create table audit_head (
    one boolean primary key default true check (one),
    seq bigint not null,
    hash bytea not null
);
insert into audit_head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'table % only grows', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger audit_only_grows before update or delete or truncate on audit
    for each statement execute function refuse_change();
