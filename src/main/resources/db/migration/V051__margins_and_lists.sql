-- The list of sent interviews by minutes, from either end, and by language.
create index interview_by_minutes on interview (wave, practice, seconds, id, state, country, mode, lang, completed_on);

create index interview_by_language on interview (wave, practice, lang, completed_on desc, id, state, country, mode);

-- Margins of the population as the team set them, every version with who and when. Figures of registries, never answers.
-- A version without margins says that the file is read again.
create table population_margins (
    wave varchar(64) not null,
    country varchar(2) not null,
    version integer not null,
    margins varchar(100000) not null,
    changed_by varchar(200) not null,
    changed_on date not null,
    primary key (wave, country, version)
);
