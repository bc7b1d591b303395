-- Which interview of the survey somebody gave with whom an interview in depth was held. Nothing but the two ids; the row goes
-- with either of the two. See docs/decisions/0053.
create table in_depth_link (
    place bigint primary key,
    interview uuid not null unique references interview (id) on delete cascade,
    survey uuid not null references interview (id) on delete cascade
);

create index in_depth_link_by_survey on in_depth_link (survey);
