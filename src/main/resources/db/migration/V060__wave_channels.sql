-- Channels that were named in the application for the links of a wave, above those of the files. The place is the order in
-- which the study got to know them: their codes follow from it, so that no row is ever deleted. See docs/decisions/0056.
create table wave_channel (
    place integer primary key,
    wave varchar(64) not null,
    name varchar(40) not null,
    offered boolean not null,
    unique (wave, name)
);
