-- Tables as they were published, with small cells protected: computed tables, never cases. A batch is one release of a
-- country; a table that could not be refreshed with it keeps the row of an earlier batch.
create table published_batch (
    wave varchar(64) not null,
    country varchar(2) not null,
    batch integer not null,
    cases integer not null,
    released_on date not null,
    synthetic boolean not null,
    primary key (wave, country, batch)
);

create table published_table (
    wave varchar(64) not null,
    country varchar(2) not null,
    variable varchar(200) not null,
    batch integer not null,
    cases integer not null,
    categories varchar(2000) not null,
    counts varchar(2000) not null,
    missing varchar(40) not null,
    mean numeric(12, 1),
    deviation numeric(12, 1),
    primary key (wave, country, variable, batch)
);

-- Waves whose published tables everybody may read.
create table public_results (
    wave varchar(64) primary key
);
