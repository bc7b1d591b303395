-- Sent interviews are read for tables and exports from this index alone, in the order of their random ids: the rows
-- themselves are many times as wide, because they hold the answers as a document too. See docs/decisions/0007.
drop index interview_by_wave;

create index interview_by_wave on interview (wave, state, practice, id, questionnaire, version, coded, completed_on, seconds);
