-- How far the codings went when a round was closed: what coders do afterwards is seen by both and changes no figure of the round.
-- Rounds that were closed before have none. See docs/decisions/0060.
alter table second_coding_round add column codings_until bigint;

-- Texts of which a coder of the round said that they are read to the end: without it a text without codings was not read.
create table second_coding_finished (
    round uuid not null references second_coding_round (id) on delete cascade,
    document uuid not null references material_document (id) on delete cascade,
    is_second boolean not null,
    finished_on date not null,
    primary key (round, document, is_second)
);

create index second_coding_finished_by_document on second_coding_finished (document);
