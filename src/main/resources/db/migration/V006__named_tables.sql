-- Analyses that the team has given a name: definitions, never figures.
create table named_table (
    id uuid primary key,
    name varchar(120) not null,
    definition varchar(4000) not null,
    made_by varchar(200) not null,
    made_on date not null
);
