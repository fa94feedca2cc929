-- Queues. A guarded one is for those alone who have its scope; an urgent one calls whoever is on duty at once.
create table queue (
    code             text    primary key check (code ~ '^[a-z][a-z0-9-]{0,39}$'),
    position         int     not null unique,
    name_uk          text    not null,
    name_en          text    not null,
    guarded          boolean not null,
    urgent           boolean not null,
    patience_minutes int     not null check (patience_minutes > 0),
    playbook_uk      text,
    playbook_en      text,
    check ((playbook_uk is null) = (playbook_en is null))
);

insert into queue (code, position, name_uk, name_en, guarded, urgent, patience_minutes, playbook_uk, playbook_en) values
('general', 1, 'Загальна', 'General', false, false, 10080, null, null),
('petitions', 2, 'Петиції', 'Petitions', false, false, 10080, null, null),
('discussion', 3, 'Обговорення', 'Discussion', false, false, 10080, null, null),
('reports', 4, 'Повідомлення', 'Reports', false, false, 4320, null, null),
('pages', 5, 'Сторінки й протоколи', 'Pages and minutes', false, false, 10080, null, null),
('schools', 6, 'Школи', 'Schools', false, false, 2880,
 'Автори тут можуть бути дітьми. Не повинно лишитися імен, класів, облич чи місць, за якими дитину можна впізнати.',
 'Authors here may be children. No name, class, face or place may remain by which a child can be recognised.'),
('seniors', 7, 'Старші модератори', 'Senior moderators', false, false, 1440,
 'Прочитайте, чому матеріал передано вам. Рішення ухвалюєте ви; не повертайте матеріал без рішення.',
 'Read why the item was handed to you. The decision is yours; do not hand it back undecided.'),
('child-safety', 8, 'Безпека дітей', 'Child safety', true, true, 60,
 'Не зберігайте, не копіюйте й нікому не пересилайте побачене. Приховайте матеріал і негайно передайте його кіберполіції; якщо дитині загрожує небезпека зараз, телефонуйте 102. Не пишіть авторові. Після роботи зробіть перерву.',
 'Do not save, copy or forward what you see. Hide the item and hand it to the cyberpolice at once; where a child is in danger now, call 102. Do not write to the author. Take a break afterwards.'),
('imminent-harm', 9, 'Загроза життю', 'Imminent harm', true, true, 30,
 'Якщо йдеться про самогубство, телефонуйте 103 і 102 та назвіть відоме місце; авторові покажіть лінію запобігання самогубствам Lifeline Ukraine, 7333. Якщо погрожують іншим, телефонуйте 102. Лише потім вирішуйте, чи приховати матеріал.',
 'Where somebody may take their life, call 103 and 102 and name the place if it is known; show the author the suicide prevention line Lifeline Ukraine, 7333. Where others are threatened, call 102. Only then decide whether to hide the item.'),
('military-information', 10, 'Військові відомості', 'Military information', true, true, 60,
 'Приховайте матеріал, перш ніж перевіряти його. Не поширюйте координат і знімків. Про навмисне поширення повідомте СБУ (ст. 114-2 Кримінального кодексу України).',
 'Hide the item before you check it. Pass on neither coordinates nor pictures. Tell the Security Service of deliberate disclosure (art. 114-2 of the Criminal Code of Ukraine).');

alter table item add foreign key (queue) references queue;

-- The first rule that fits says the queue. An empty column fits everything; kind, body and territory may end in '*'.
create table routing_rule (
    position  int     primary key,
    queue     text    not null references queue,
    kind      text,
    body      text,
    territory text,
    language  text,
    policy    text,
    risk      text    check (risk in ('LOW', 'ELEVATED', 'HIGH')),
    minors    boolean
);

create table routing_version (
    one     boolean primary key default true check (one),
    version bigint  not null
);
insert into routing_version (version) values (1);

insert into routing_rule (position, queue, kind, policy, minors) values
(1, 'child-safety', null, 'child-safety', null),
(2, 'imminent-harm', null, 'imminent-harm', null),
(3, 'military-information', null, 'military-information', null),
(4, 'schools', 'school-*', null, null),
(5, 'schools', null, null, true),
(6, 'petitions', 'petition', null, null),
(7, 'reports', 'report', null, null),
(8, 'reports', 'photo', null, null),
(9, 'reports', 'update', null, null),
(10, 'pages', 'campaign-page', null, null),
(11, 'pages', 'minutes', null, null),
(12, 'discussion', 'contribution', null, null),
(13, 'discussion', 'comment', null, null),
(14, 'discussion', 'proposal', null, null);

update item set queue = 'petitions' where kind = 'petition';

-- Until when an item is told: 0 nothing yet, 1 that it is nearly due, 2 that it is overdue.
alter table item add column clock_told smallint not null default 0;
create index item_due on item (due_at) where state in ('OPEN', 'ESCALATED', 'DEFERRED') and clock_told < 2;

create index item_late on item (queue, due_at) where state in ('OPEN', 'ESCALATED', 'DEFERRED');

-- What the staff on duty were told and not yet that it is done. One of a cause for an item at a time.
create table alert (
    id         uuid        primary key,
    item       uuid        not null references item,
    cause      text        not null check (cause in ('URGENT', 'NEARLY_DUE', 'OVERDUE', 'REASSIGNED')),
    queue      text        not null,
    raised_at  timestamptz not null,
    settled_at timestamptz
);
create unique index alert_open on alert (item, cause) where settled_at is null;

-- Reasons to complain, with the policy that each speaks of and how much it weighs.
create table complaint_reason (
    code     text             primary key check (code ~ '^[a-z][a-z0-9-]{0,39}$'),
    position int              not null unique,
    name_uk  text             not null,
    name_en  text             not null,
    policy   text,
    weight   double precision not null check (weight >= 0)
);

insert into complaint_reason (code, position, name_uk, name_en, policy, weight) values
('child-safety', 1, 'Дитина в небезпеці або її скривджено', 'A child is in danger or was harmed', 'child-safety', 5),
('imminent-harm', 2, 'Загроза життю: самогубство чи погрози', 'Danger to life: suicide or threats', 'imminent-harm', 5),
('military-information', 3, 'Розкриває розташування чи дії військ', 'Discloses positions or actions of troops', 'military-information', 5),
('personal-data', 4, 'Розкриває персональні дані', 'Discloses personal data', 'personal-data', 3),
('hatred', 5, 'Розпалює ворожнечу', 'Incites hatred', 'hatred', 2),
('violence', 6, 'Закликає до насильства', 'Calls for violence', 'violence', 2),
('offensive', 7, 'Ображає чи містить лайку', 'Insults or swears', 'offensive', 1),
('advert', 8, 'Реклама', 'Advertisement', 'advert', 1),
('fake-name', 9, 'Автор видає себе за іншого', 'The author poses as somebody else', 'fake-name', 1),
('off-topic', 10, 'Не стосується теми', 'Off topic', 'off-topic', 0.5),
('other', 11, 'Інше', 'Something else', null, 0.5);

create table complaint (
    id         uuid             primary key,
    item       uuid             not null references item,
    kind       text             not null,
    subject    uuid             not null,
    complainer uuid             not null,
    reason     text             not null references complaint_reason,
    text       text,
    weight     double precision not null,
    made_at    timestamptz      not null,
    outcome    text             check (outcome in ('UPHELD', 'DISMISSED', 'LAPSED')),
    settled_at timestamptz,
    unique (kind, subject, complainer),
    check ((outcome is null) = (settled_at is null))
);
create index complaint_item on complaint (item);
create index complaint_own on complaint (complainer, made_at desc, id desc);

-- How often somebody's complaints were right.
create table complainer (
    person    uuid primary key,
    upheld    int  not null check (upheld >= 0),
    dismissed int  not null check (dismissed >= 0)
);

-- How much a reviewer has looked at in the shift that began then.
create table shift (
    reviewer uuid        primary key,
    began_at timestamptz not null,
    seen     int         not null check (seen >= 0)
);

-- What changes in the queues, for those who listen; kept for some hours. Readers take what is older than every transaction under way,
-- so that nothing is passed over: xact, then seq, is an order in which nothing is added behind.
create table item_news (
    xact  xid8        not null default pg_current_xact_id(),
    seq   bigint      generated always as identity,
    queue text        not null,
    item  uuid        not null,
    what  text        not null,
    holder uuid,
    at    timestamptz not null default now(),
    primary key (xact, seq)
);

create function tell_queues() returns trigger language plpgsql as $$
declare
    here  boolean := new.state in ('OPEN', 'ESCALATED');
    there boolean := false;
begin
    if tg_op = 'UPDATE' then
        there := old.state in ('OPEN', 'ESCALATED');
    end if;
    if there and (not here or old.queue <> new.queue) then
        insert into item_news (queue, item, what) values (old.queue, old.id, 'left');
    end if;
    if here and (not there or old.queue <> new.queue) then
        insert into item_news (queue, item, what) values (new.queue, new.id, 'arrived');
    elsif here and new.held_by is distinct from old.held_by then
        insert into item_news (queue, item, what, holder)
        values (new.queue, new.id, case when new.held_by is null then 'released' else 'claimed' end, new.held_by);
    elsif here and (new.wanted_at <> old.wanted_at or new.complaints <> old.complaints) then
        insert into item_news (queue, item, what) values (new.queue, new.id, 'changed');
    end if;
    return null;
end
$$;

create index item_news_claim on item_news (holder) where what = 'claimed';
create index item_news_at on item_news (at);

create trigger item_tells after insert or update on item for each row execute function tell_queues();

create index audit_target on audit (target, seq);

-- What a machine noticed about an item, as JSON, and by what items find others that are like them: a number for each band.
create table screening (
    item  uuid primary key references item,
    found text not null
);

create table likeness (
    band smallint not null,
    hash bigint   not null,
    item uuid     not null,
    primary key (band, hash, item)
);

-- Policies that are applied without a person; there are none until somebody decides so here. Every such act says that it was automatic.
create table automatic_policy (
    policy text primary key
);
