-- A correction is one row of the history, however many answers it changes: here stand the typed texts that it changed or
-- took away, one variable a line, never what they said.
alter table interview_event add column changed_texts varchar(100000);

-- An interview that was sent without consent, or by somebody who is not meant, counts nowhere and says so in its state.
-- Until now such an interview was counted in the overview and left out of the tables. The one wave that asks is named.
update interview set state = 'NOT_ELIGIBLE'
where state = 'COMPLETE' and wave = 'cso-2026'
    and not (answers like '%"consent":1%' and answers like '%"elig_rep":1%');
