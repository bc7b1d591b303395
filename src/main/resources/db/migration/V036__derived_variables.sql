-- What the team derives of answers: definitions as JSON, never codes. Every change, withdrawal and return is a row.
create table derived_variable (
    number bigint generated always as identity primary key,
    name varchar(32) not null,
    version int not null,
    definition varchar(100000) not null,
    withdrawn boolean not null,
    made_by varchar(200) not null,
    made_on date not null,
    constraint derived_variable_version unique (name, version)
);
