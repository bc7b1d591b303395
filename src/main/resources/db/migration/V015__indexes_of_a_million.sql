-- Checks of the data's quality read sent interviews from the same index as tables and exports. See docs/decisions/0007.
drop index interview_by_wave;

create index interview_by_wave on interview (wave, state, practice, id, questionnaire, version, coded, completed_on, seconds,
    country, mode, lang, interviewer, started_on);

-- Counts of the overview, and the list of sent interviews in its order, latest first.
create index interview_by_day on interview (wave, practice, completed_on desc, id, state, country, mode, lang, seconds);
