-- The coded variables of a published version, in the order of the coded rows, one name a line: so the rows of an earlier
-- version can be read after the questionnaire has changed.
alter table questionnaire_version add column coded_variables varchar(100000);

-- The files of a published version as they were: what was asked can always be read again.
create table questionnaire_file (
    questionnaire varchar(64) not null,
    version integer not null,
    position integer not null,
    name varchar(200) not null,
    content varchar(1000000) not null,
    primary key (questionnaire, version, position),
    foreign key (questionnaire, version) references questionnaire_version (id, version)
);
