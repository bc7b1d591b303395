-- Texts that are read and coded. What holds the words of an interview goes with it; every row lies where a random number says,
-- so that nothing tells in which order interviews came. See docs/decisions/0049.
create table material_document (
    place bigint primary key,
    id uuid not null unique,
    kind varchar(16) not null,
    title varchar(200) not null,
    country varchar(2) not null,
    language varchar(8) not null,
    wave varchar(64),
    interview uuid references interview (id) on delete cascade,
    variable varchar(64),
    linked uuid references interview (id) on delete set null,
    pseudonym varchar(80) not null,
    spot varchar(120),
    speaker varchar(24) not null,
    attribution varchar(8) not null,
    version integer not null,
    made_by varchar(200) not null,
    made_on date not null
);

create index material_document_by_interview on material_document (interview, variable);

create index material_document_by_linked on material_document (linked);

-- A version is written once. One that is apart holds what was masked later.
create table material_version (
    place bigint primary key,
    document uuid not null references material_document (id) on delete cascade,
    version integer not null,
    reason varchar(16) not null,
    apart boolean not null,
    made_by varchar(200) not null,
    made_on date not null,
    unique (document, version)
);

-- The text of a version in pieces.
create table material_text (
    place bigint primary key,
    document uuid not null references material_document (id) on delete cascade,
    version integer not null,
    piece integer not null,
    words varchar(40000) not null,
    unique (document, version, piece)
);

create table material_turn (
    place bigint primary key,
    document uuid not null references material_document (id) on delete cascade,
    version integer not null,
    number integer not null,
    starts integer not null,
    ends integer not null,
    speaker varchar(80),
    interviewer boolean not null,
    language varchar(8) not null,
    question varchar(64),
    unique (document, version, number)
);

-- A working translation of a turn; turns keep their numbers through all versions.
create table material_translation (
    place bigint primary key,
    document uuid not null references material_document (id) on delete cascade,
    number integer not null,
    language varchar(8) not null,
    words varchar(100000) not null,
    made_by varchar(200) not null,
    made_on date not null,
    unique (document, number, language)
);
