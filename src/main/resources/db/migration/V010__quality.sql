-- How many interviews ended without being sent, for rates of break-off and refusal: numbers only, added up when drafts
-- are deleted and when somebody does not consent to an interviewer. No day and no order of arrival.
create table ended_draft (
    wave varchar(64) not null,
    country varchar(2) not null,
    mode integer not null,
    last_page varchar(64) not null,
    ending varchar(16) not null,
    drafts integer not null,
    primary key (wave, country, mode, last_page, ending)
);
