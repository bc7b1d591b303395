-- What leads think of a sent interview: 1 to review, 2 approved, 3 sent back to whoever held it. It goes with the interview.
-- Whether it counts is said by its state alone; see docs/decisions/0046.
alter table interview add column review integer default 1 not null;

-- The list of those to review; no answer changes what this index holds.
create index interview_by_review on interview (wave, review, completed_on, id);
