-- Since interviews are reviewed, tables and exports read the state of their review: the index has it, or every wide row would
-- be read. See docs/decisions/0007.
drop index interview_by_wave;

create index interview_by_wave on interview (wave, state, practice, id, questionnaire, version, coded, completed_on, seconds,
    country, mode, lang, interviewer, started_on, channel, review);

-- Lists in an order of their own. Each index begins with another column: of two that begin with the columns of an order, H2 takes
-- the one with fewer columns, whichever goes on as the order does, and sorts a million interviews.
drop index interview_by_minutes;

drop index interview_by_language;

drop index interview_by_review;

create index interview_by_minutes on interview (practice, wave, seconds, id, state, country, mode, lang, completed_on);

create index interview_by_language on interview (lang, wave, practice, completed_on desc, id, state, country, mode);

create index interview_by_review on interview (review, wave, practice, state, completed_on desc, id, country);
