-- The figures behind a report: computed counts, never cases. Equal figures have the same id.
create table report_figures (
    id varchar(16) primary key,
    number integer not null unique,
    wave varchar(64) not null,
    countries varchar(200) not null,
    frozen_on date not null,
    revision bigint not null,
    figures varchar(10000000) not null
);

create index report_figures_by_wave on report_figures (wave, countries, number);

-- What authors write into reports, by place and language; the version grows with every change.
create table report_text (
    wave varchar(64) not null,
    section varchar(32) not null,
    lang varchar(16) not null,
    version integer not null,
    content varchar(100000) not null,
    primary key (wave, section, lang)
);
