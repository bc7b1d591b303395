-- What people change about a wave while the survey runs.
create table wave_state (
    wave varchar(64) primary key,
    state varchar(16) not null,
    confirmed varchar(200)
);

create table wave_target (
    wave varchar(64) not null,
    country varchar(2) not null,
    mode integer not null,
    target integer not null,
    primary key (wave, country, mode)
);
