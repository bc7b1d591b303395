-- Targets that close themselves: when as many interviews were sent, none begins any more in that country and mode.
create table wave_quota (
    wave varchar(64) not null,
    country varchar(2) not null,
    mode integer not null,
    primary key (wave, country, mode)
);

-- How many were sent there is asked before each beginning; no answer changes what this index holds.
create index interview_by_quota on interview (wave, country, mode, state, practice);

-- Which notices a person has seen, by a key that says what it was about and says nothing of an answer.
create table notice_seen (
    person uuid not null references staff_user (id),
    notice varchar(200) not null,
    seen_on date not null,
    primary key (person, notice)
);

-- Who gets notices by e-mail, in which language, and what was sent already.
create table notice_mail (
    person uuid primary key references staff_user (id),
    address varchar(254) not null,
    language varchar(16) not null
);

create table notice_mailed (
    person uuid not null references staff_user (id),
    notice varchar(200) not null,
    mailed_on date not null,
    primary key (person, notice)
);
