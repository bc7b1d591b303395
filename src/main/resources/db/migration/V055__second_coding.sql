-- Rounds of blind second coding: which documents were drawn, who codes them a second time. Days only, no order of arrival; a
-- document's rows go with it. See docs/decisions/0051.
create table second_coding_round (
    id uuid primary key,
    first_coder varchar(200) not null,
    second_coder varchar(200) not null,
    share integer not null,
    opened_on date not null,
    closed_on date
);

create table second_coding_document (
    round uuid not null references second_coding_round (id) on delete cascade,
    document uuid not null references material_document (id) on delete cascade,
    primary key (round, document)
);

create index second_coding_by_document on second_coding_document (document);

-- What was decided where coders differ: entries are added, never changed. The code is one of the codebook, merged or not.
create table coding_resolution (
    document uuid not null references material_document (id) on delete cascade,
    turn integer not null,
    code uuid not null,
    number integer not null,
    turns integer not null,
    is_present boolean not null,
    reason varchar(4000) not null,
    decided_by varchar(200) not null,
    decided_on date not null,
    primary key (document, turn, code, number)
);
