-- Sections of the report about themes of interviews: what an author wrote, which codes it counts and which passages it quotes.
-- No words of a text are kept here; a passage goes with its document. See docs/decisions/0054.
create table theme_section (
    id uuid primary key,
    wave varchar(64) not null,
    lang varchar(20) not null,
    version integer not null,
    title varchar(400) not null,
    content varchar(100000) not null,
    is_public boolean not null
);

create index theme_section_by_wave on theme_section (wave, lang);

create table theme_section_code (
    section uuid not null references theme_section (id) on delete cascade,
    place integer not null,
    code uuid not null,
    name varchar(400) not null,
    primary key (section, place)
);

create table theme_section_quotation (
    section uuid not null references theme_section (id) on delete cascade,
    place integer not null,
    document uuid not null references material_document (id) on delete cascade,
    text_version integer not null,
    span_start integer not null,
    span_end integer not null,
    tells_kind boolean not null,
    tells_country boolean not null,
    primary key (section, place)
);

create index theme_quotation_by_document on theme_section_quotation (document);

-- What was published of a code in a country, ever: with the numbers between which the counts lie, never the counts themselves.
create table theme_release (
    wave varchar(64) not null,
    code uuid not null,
    country varchar(2) not null,
    number integer not null,
    persons integer not null,
    with_low integer not null,
    with_high integer not null,
    without_low integer not null,
    without_high integer not null,
    released_on date not null,
    primary key (wave, code, country, number)
);
