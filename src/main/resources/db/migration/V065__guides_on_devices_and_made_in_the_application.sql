-- Why an interview in depth from a device could not be linked with the interview of the survey whose number came with it; null
-- where it was, where there was none, and once somebody has decided. The number is not kept. See docs/decisions/0061.
alter table field_interview add column survey_link varchar(20);

-- Waves of interviews in depth that were made in the application, each with the number of the survey's wave that it goes with.
create table made_in_depth_wave (
    id varchar(64) primary key,
    number integer not null,
    questionnaire varchar(64) not null
);
