-- How many interviews of a country a de-identified file was last made from, so that the next one does not add fewer than a
-- group of new ones. The filter is a hash, for it can hold answers.
create table deidentified_file (
    wave varchar(64) not null,
    country varchar(2) not null,
    filter varchar(64) not null,
    cases integer not null,
    primary key (wave, country, filter)
);
