-- Which of the authors' texts stand in the public edition too: none before somebody says so.
alter table report_text add column is_public boolean default false not null;
