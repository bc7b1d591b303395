-- What interviewers remark about an interview that they held without a network; it goes with the interview.
create table interview_remark (
    place bigint primary key,
    interview uuid not null unique references interview (id) on delete cascade,
    format varchar(16) not null,
    envelope bytea not null
);
