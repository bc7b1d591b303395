-- What arrives from a device can be a correction of an interview that was sent and came back: under an id of its own, and gone
-- with the interview that it corrects. See docs/decisions/0055.
alter table field_interview add column corrects uuid references interview (id) on delete cascade;

create index field_interview_by_corrected on field_interview (corrects);
