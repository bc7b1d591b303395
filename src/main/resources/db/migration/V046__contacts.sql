-- Somebody whom an interviewer will try again: a day, a reason from a list, a short note without names; no respondent and no
-- interview. The row goes when something came of it, or two weeks after its day. It lies where a random number says. See
-- docs/decisions/0044.
create table contact (
    place bigint primary key,
    id uuid not null unique,
    wave varchar(64) not null,
    country varchar(2) not null,
    mode integer not null,
    worker uuid not null,
    result varchar(16) not null,
    reason varchar(24) not null,
    on_day date not null,
    note varchar(120) not null
);

create index contact_by_worker on contact (worker, on_day);

-- What came of contacts that led to no interview: numbers alone, without a day.
create table contact_count (
    wave varchar(64) not null,
    country varchar(2) not null,
    mode integer not null,
    worker uuid not null,
    result varchar(16) not null,
    reason varchar(24) not null,
    contacts integer not null,
    primary key (wave, country, mode, worker, result, reason)
);
