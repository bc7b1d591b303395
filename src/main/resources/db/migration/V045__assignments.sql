-- What a field worker is to hold: how many interviews, where in the study's own words, until when. Nothing leads from it to an
-- interview: progress is counted when somebody asks. See docs/decisions/0044.
create table assignment (
    id uuid primary key,
    wave varchar(64) not null,
    country varchar(2) not null,
    mode integer,
    worker uuid not null,
    interviews integer not null,
    region varchar(80) not null,
    until_day date not null,
    given_on date not null,
    revision integer not null,
    withdrawn boolean not null
);

create index assignment_by_worker on assignment (worker, wave);
