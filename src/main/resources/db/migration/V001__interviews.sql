-- The same statements run on H2 and PostgreSQL.

-- A version that interviews were started with; its files must keep this hash.
create table questionnaire_version (
    id varchar(64) not null,
    version integer not null,
    fingerprint varchar(64) not null,
    published_on date not null,
    primary key (id, version)
);

-- One row per interview; answers are codes as one JSON document. Times are days only.
create table interview (
    id uuid primary key,
    wave varchar(64) not null,
    questionnaire varchar(64) not null,
    version integer not null,
    country varchar(2) not null,
    mode integer not null,
    lang varchar(16) not null,
    channel varchar(64),
    interviewer uuid,
    practice boolean not null,
    synthetic boolean not null,
    state varchar(16) not null,
    order_seed bigint not null,
    answers varchar(1000000) not null,
    coded bytea,
    last_page varchar(64),
    seconds integer not null,
    started_on date not null,
    changed_on date not null,
    completed_on date
);

create index interview_by_wave on interview (wave, state);
create index interview_by_interviewer on interview (interviewer);

-- Typed texts, apart from the codes, so that sealing them changes one place.
create table answer_text (
    interview uuid not null references interview (id) on delete cascade,
    variable varchar(64) not null,
    format varchar(16) not null,
    envelope bytea not null,
    primary key (interview, variable)
);

-- What happened to an interview, appended only. Texts are noted as changed, never written here.
create table interview_event (
    interview uuid not null references interview (id) on delete cascade,
    number integer not null,
    event_id uuid not null,
    kind varchar(16) not null,
    item varchar(64),
    codes_before varchar(100000),
    codes_after varchar(100000),
    actor uuid,
    reason varchar(2000),
    on_day date not null,
    primary key (interview, number),
    unique (interview, event_id)
);

-- Codes of respondents as keyed hashes.
create table interview_code (
    hash varchar(64) primary key,
    kind varchar(16) not null,
    interview uuid not null references interview (id) on delete cascade,
    unique (interview, kind)
);

-- The order in which complete interviews changed, for a day; the counter row is locked while a number is taken.
create table change_counter (
    id integer primary key,
    number bigint not null
);

insert into change_counter (id, number) values (1, 0);

create table interview_change (
    number bigint primary key,
    interview uuid not null,
    wave varchar(64) not null,
    on_day date not null
);
