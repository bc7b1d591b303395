-- What is set in the application about the study prevails over the files of config/. See docs/decisions/0038.
create table study_fact (
    what varchar(20) not null,
    lang varchar(20) not null,
    wording varchar(1000) not null,
    primary key (what, lang)
);

-- Waves that were made in the application.
create table made_wave (
    id varchar(64) primary key,
    number integer not null unique,
    questionnaire varchar(64) not null,
    channels varchar(2000) not null
);

create table wave_text (
    wave varchar(64) not null,
    what varchar(20) not null,
    lang varchar(20) not null,
    wording varchar(4000) not null,
    primary key (wave, what, lang)
);

-- The days on which a wave opens and closes by itself. Each is done once, by whichever server comes first.
create table wave_day (
    wave varchar(64) not null,
    what varchar(20) not null,
    on_day date not null,
    set_by varchar(200) not null,
    done boolean not null,
    primary key (wave, what)
);

create table uploaded_questionnaire (
    id varchar(64) not null,
    version integer not null,
    uploaded_on date not null,
    primary key (id, version)
);

create table uploaded_file (
    questionnaire varchar(64) not null,
    version integer not null,
    position integer not null,
    name varchar(200) not null,
    content varchar(1000000) not null,
    primary key (questionnaire, version, position),
    foreign key (questionnaire, version) references uploaded_questionnaire (id, version)
);

-- Steps of the set-up that somebody has said to be right as they are.
create table setup_step (
    wave varchar(64) not null,
    step varchar(20) not null,
    by_name varchar(200) not null,
    on_day date not null,
    primary key (wave, step)
);

-- Grows whenever something above changes that every server has to know.
create table study_edition (
    id integer primary key,
    number bigint not null
);

insert into study_edition (id, number) values (1, 0);
