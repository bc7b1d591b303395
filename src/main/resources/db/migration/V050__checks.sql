-- A slip is what a respondent takes home from a conversation: a code of which a keyed hash is kept, and what its holder says
-- with it, once. No day and no order; it goes with the interview. See docs/decisions/0046.
create table interview_slip (
    place bigint primary key,
    hash varchar(64) not null unique,
    interview uuid not null unique references interview (id) on delete cascade,
    took_place integer,
    lasted integer
);

-- Interviews that were drawn to be checked by a second conversation, and what came of it; they go with the interview.
create table repeat_check (
    interview uuid primary key references interview (id) on delete cascade,
    wave varchar(64) not null,
    interviewer uuid not null,
    outcome varchar(20)
);

create index repeat_check_by_wave on repeat_check (wave, interviewer);

-- Which of the two orders of show cards a respondent held; null where none was, or nobody said.
alter table interview add column cards varchar(1);

-- Paper interviews that are entered twice: the second entry counts nowhere and goes once every difference is settled; how far
-- both agreed stays. The row goes with the interview.
create table second_entry (
    first_entry uuid primary key references interview (id) on delete cascade,
    second_entry uuid unique references interview (id) on delete cascade,
    entered_by uuid not null,
    compared integer,
    agreeing integer
);
