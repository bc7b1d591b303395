-- How many visitors saw the first page of an open link, for the rate of participation: numbers only. No day, no order,
-- nothing about a visitor. The country is empty where a link without one was left before one was chosen.
create table visit_count (
    wave varchar(64) not null,
    country varchar(2) not null,
    visitors integer not null,
    primary key (wave, country)
);
