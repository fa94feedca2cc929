-- The codifier of territories (KATOTTG): a tree from oblasts down to villages and city districts.
create table territory (
    code       text        primary key check (code ~ '^UA[0-9]{17}$'),
    parent     text        references territory,
    level      smallint    not null check (level between 1 and 5),
    category   text        not null check (category in ('O', 'K', 'P', 'H', 'M', 'X', 'C', 'B')),
    name       text        not null,
    former     text,
    changed_at timestamptz not null
);
create index territory_by_parent on territory (parent, code);

-- Maps of police districts, one in force; an import is put together feature by feature and then published as a whole.
create table district_map (
    id           uuid        primary key,
    version      int         unique,
    source       text        not null,
    imported_by  uuid,
    begun_at     timestamptz not null,
    published_at timestamptz,
    findings     text,
    check ((version is null) = (published_at is null))
);
create table district_shape (
    map      uuid not null references district_map on delete cascade,
    code     text not null,
    name     text not null,
    geometry text not null,
    primary key (map, code)
);

-- What is known of a district besides its borders, whichever map it stands on.
create table district (
    code           text        primary key,
    profile        text        not null,
    changed_at     timestamptz not null,
    median_hours   double precision,
    kept_share     double precision,
    answers        int         not null default 0,
    measured_at    timestamptz
);

-- Officers as residents see them, and their shifts. The person key is internal.
create table officer (
    id         uuid        primary key,
    district   text        not null,
    person     uuid        not null,
    card       text        not null,
    changed_at timestamptz not null,
    unique (district, person)
);
create table officer_shift (
    officer uuid        not null references officer on delete cascade,
    starts  timestamptz not null,
    ends    timestamptz not null check (ends > starts),
    primary key (officer, starts)
);
