-- An interview has as many codes of a kind as were given out: a new one never cancels what somebody wrote down before.
create table code_of_interview (
    hash varchar(64) primary key,
    kind varchar(16) not null,
    interview uuid not null references interview (id) on delete cascade
);

insert into code_of_interview (hash, kind, interview) select hash, kind, interview from interview_code;

drop table interview_code;

alter table code_of_interview rename to interview_code;

create index interview_code_by_interview on interview_code (interview, kind);
