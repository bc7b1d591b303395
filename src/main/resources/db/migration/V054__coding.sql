-- What was done to codes, codings and memos, only ever added to. The counter's row stays locked until a commit, so that
-- everything is decided on the newest state, on every server. What belongs to a document goes with it, and so does what a
-- merge or a search did in it; an event without anything left keeps who did what kind of thing on which day.
-- See docs/decisions/0050.
-- What codings hang on; the tables of the material come before, where they are there.
create table if not exists material_document (id uuid primary key);

create table coding_counter (
    id integer primary key,
    number bigint not null
);

insert into coding_counter (id, number) values (1, 0);

create table coding_event (
    number bigint primary key,
    kind varchar(30) not null,
    about varchar(4000) not null,
    actor varchar(200) not null,
    made_on date not null,
    undoes bigint,
    document uuid references material_document (id) on delete cascade
);

create index coding_event_by_document on coding_event (document);

-- One code, coding or memo as it was before and is after. Memos are texts that somebody typed: in envelopes, as answers are.
create table coding_edit (
    event bigint not null references coding_event (number) on delete cascade,
    place integer not null,
    document uuid references material_document (id) on delete cascade,
    format varchar(20) not null,
    envelope bytea not null,
    primary key (event, place)
);

create index coding_edit_by_document on coding_edit (document);
