-- Under which addresses devices reach this server, as set in the application: it prevails over the file, an empty list too. No
-- row: as the file says. See docs/decisions/0062.
create table notebook_addresses (
    id integer primary key,
    addresses varchar(4000) not null
);
