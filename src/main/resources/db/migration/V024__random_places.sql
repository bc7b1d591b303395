-- Interviews, their events and their codes kept in the order of random numbers, as their texts are already: H2 keeps a table
-- in the order of a number that is its primary key, and in the order of arrival where there is none.
-- An interview's place is 60 random bits of its id, a code's 60 bits of its hash; the events of an interview lie together, as
-- its texts do: the first 48 bits of its id, then 15 bits for them. See docs/decisions/0022.
alter table interview rename to interview_by_arrival;
alter table interview_event rename to interview_event_by_arrival;
alter table interview_code rename to interview_code_by_arrival;
alter table answer_text rename to answer_text_of_arrival;

create table interview (
    place bigint primary key,
    id uuid not null unique,
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

insert into interview (place, id, wave, questionnaire, version, country, mode, lang, channel, interviewer, practice, synthetic,
    state, order_seed, answers, coded, last_page, seconds, started_on, changed_on, completed_on)
select
    (position(substring(written from 1 for 1) in digits) - 1) * 72057594037927936
        + (position(substring(written from 2 for 1) in digits) - 1) * 4503599627370496
        + (position(substring(written from 3 for 1) in digits) - 1) * 281474976710656
        + (position(substring(written from 4 for 1) in digits) - 1) * 17592186044416
        + (position(substring(written from 5 for 1) in digits) - 1) * 1099511627776
        + (position(substring(written from 6 for 1) in digits) - 1) * 68719476736
        + (position(substring(written from 7 for 1) in digits) - 1) * 4294967296
        + (position(substring(written from 8 for 1) in digits) - 1) * cast(268435456 as bigint)
        + (position(substring(written from 10 for 1) in digits) - 1) * cast(16777216 as bigint)
        + (position(substring(written from 11 for 1) in digits) - 1) * cast(1048576 as bigint)
        + (position(substring(written from 12 for 1) in digits) - 1) * cast(65536 as bigint)
        + (position(substring(written from 13 for 1) in digits) - 1) * cast(4096 as bigint)
        + (position(substring(written from 16 for 1) in digits) - 1) * cast(256 as bigint)
        + (position(substring(written from 17 for 1) in digits) - 1) * cast(16 as bigint)
        + (position(substring(written from 18 for 1) in digits) - 1),
    interview, wave, questionnaire, version, country, mode, lang, channel, interviewer, practice, synthetic,
    state, order_seed, answers, coded, last_page, seconds, started_on, changed_on, completed_on
from (
    select arrived.*, arrived.id as interview, cast(arrived.id as varchar(36)) as written, '0123456789abcdef' as digits
    from interview_by_arrival as arrived
) as interviews;

create table answer_text (
    place bigint primary key,
    interview uuid not null references interview (id) on delete cascade,
    variable varchar(64) not null,
    format varchar(16) not null,
    envelope bytea not null,
    unique (interview, variable)
);

insert into answer_text (place, interview, variable, format, envelope)
select place, interview, variable, format, envelope from answer_text_of_arrival;

create table interview_event (
    place bigint primary key,
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
    changed_texts varchar(100000),
    unique (interview, number),
    unique (interview, event_id)
);

insert into interview_event (place, interview, number, event_id, kind, item, codes_before, codes_after, actor, reason, on_day,
    changed_texts)
select first_bits * 32768 + row_number() over (partition by first_bits order by interview, number) - 1,
    interview, number, event_id, kind, item, codes_before, codes_after, actor, reason, on_day, changed_texts
from (
    select events.*,
        (position(substring(written from 1 for 1) in digits) - 1) * 17592186044416
        + (position(substring(written from 2 for 1) in digits) - 1) * 1099511627776
        + (position(substring(written from 3 for 1) in digits) - 1) * 68719476736
        + (position(substring(written from 4 for 1) in digits) - 1) * 4294967296
        + (position(substring(written from 5 for 1) in digits) - 1) * cast(268435456 as bigint)
        + (position(substring(written from 6 for 1) in digits) - 1) * cast(16777216 as bigint)
        + (position(substring(written from 7 for 1) in digits) - 1) * cast(1048576 as bigint)
        + (position(substring(written from 8 for 1) in digits) - 1) * cast(65536 as bigint)
        + (position(substring(written from 10 for 1) in digits) - 1) * cast(4096 as bigint)
        + (position(substring(written from 11 for 1) in digits) - 1) * cast(256 as bigint)
        + (position(substring(written from 12 for 1) in digits) - 1) * cast(16 as bigint)
        + (position(substring(written from 13 for 1) in digits) - 1) as first_bits
    from (
        select arrived.*, cast(arrived.interview as varchar(36)) as written, '0123456789abcdef' as digits
        from interview_event_by_arrival as arrived
    ) as events
) as placed;

create table interview_code (
    place bigint primary key,
    hash varchar(64) not null unique,
    kind varchar(16) not null,
    interview uuid not null references interview (id) on delete cascade
);

insert into interview_code (place, hash, kind, interview)
select
    (position(substring(hash from 1 for 1) in digits) - 1) * 72057594037927936
        + (position(substring(hash from 2 for 1) in digits) - 1) * 4503599627370496
        + (position(substring(hash from 3 for 1) in digits) - 1) * 281474976710656
        + (position(substring(hash from 4 for 1) in digits) - 1) * 17592186044416
        + (position(substring(hash from 5 for 1) in digits) - 1) * 1099511627776
        + (position(substring(hash from 6 for 1) in digits) - 1) * 68719476736
        + (position(substring(hash from 7 for 1) in digits) - 1) * 4294967296
        + (position(substring(hash from 8 for 1) in digits) - 1) * cast(268435456 as bigint)
        + (position(substring(hash from 9 for 1) in digits) - 1) * cast(16777216 as bigint)
        + (position(substring(hash from 10 for 1) in digits) - 1) * cast(1048576 as bigint)
        + (position(substring(hash from 11 for 1) in digits) - 1) * cast(65536 as bigint)
        + (position(substring(hash from 12 for 1) in digits) - 1) * cast(4096 as bigint)
        + (position(substring(hash from 13 for 1) in digits) - 1) * cast(256 as bigint)
        + (position(substring(hash from 14 for 1) in digits) - 1) * cast(16 as bigint)
        + (position(substring(hash from 15 for 1) in digits) - 1),
    hash, kind, interview
from (select arrived.*, '0123456789abcdef' as digits from interview_code_by_arrival as arrived) as codes;

drop table interview_code_by_arrival;
drop table interview_event_by_arrival;
drop table answer_text_of_arrival;
drop table interview_by_arrival;

create index interview_by_interviewer on interview (interviewer);

create index interview_by_wave on interview (wave, state, practice, id, questionnaire, version, coded, completed_on, seconds,
    country, mode, lang, interviewer, started_on, channel);

create index interview_by_day on interview (wave, practice, completed_on desc, id, state, country, mode, lang, seconds, channel);

create index interview_code_by_interview on interview_code (interview, kind);
