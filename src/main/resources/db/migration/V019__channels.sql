-- The channel of a link is a variable of tables and exports, a filter of the list of interviews and a count of the
-- overview, so the indexes that these are read from have it. See docs/decisions/0007 and 0013.
drop index interview_by_wave;

create index interview_by_wave on interview (wave, state, practice, id, questionnaire, version, coded, completed_on, seconds,
    country, mode, lang, interviewer, started_on, channel);

drop index interview_by_day;

create index interview_by_day on interview (wave, practice, completed_on desc, id, state, country, mode, lang, seconds, channel);
