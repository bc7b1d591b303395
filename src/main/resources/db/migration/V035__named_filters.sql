-- Filters have names too: one table of named definitions, each of a kind.
alter table named_table rename to named_definition;
alter table named_definition add column kind varchar(20) default 'TABLE' not null;
