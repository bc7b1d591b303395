-- How often the answers of an interview have changed: whoever knows the latest state changes it in one statement, without
-- reading it again. It is never below the number of the interview's latest event. See docs/decisions/0031.
alter table interview add column revision integer default 0 not null;

update interview set revision = (select coalesce(max(e.number), 0) from interview_event e where e.interview = interview.id)
where state = 'DRAFT';
