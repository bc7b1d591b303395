-- Interviews that arrive from devices. A row goes with its interview once that is sent or gone on with here, and a draft when
-- nobody changed it for two weeks; everything below goes with the row.
create table field_interview (
    place bigint primary key,
    id uuid not null unique,
    worker uuid not null,
    device uuid not null,
    state varchar(8) not null,
    wave varchar(64) not null,
    country varchar(2) not null,
    practice boolean not null,
    revision integer not null,
    hash varchar(64) not null,
    changed_on date not null,
    sent_as uuid references interview (id) on delete cascade
);

create index field_interview_by_worker on field_interview (worker, state);
create index field_interview_by_sent on field_interview (sent_as);

-- What was acknowledged. The envelopes of a revision are there as long as nothing newer came and it is no answer of a sent
-- interview: of the rest the hash alone stays, so that a replay gets the same receipt.
create table field_revision (
    place bigint primary key,
    interview uuid not null references field_interview (id) on delete cascade,
    hash varchar(64) not null,
    device uuid not null,
    revision integer not null,
    finished boolean not null,
    wave varchar(64) not null,
    questionnaire varchar(64) not null,
    version integer not null,
    outcome varchar(16) not null,
    reason varchar(32),
    answers bytea,
    texts bytea,
    on_day date not null,
    unique (interview, hash)
);

create index field_revision_by_outcome on field_revision (outcome, reason);

-- Which interviews were finished, as keyed hashes: one that was withdrawn since does not come back with a late message.
create table field_finished (
    place bigint primary key,
    hash varchar(64) not null unique
);
