-- Turns of the newest version of a text can be joined, divided and given to another voice. `turning` tells how often that was
-- done, so that whoever remembers a text sees that it is not as it was. See docs/decisions/0059.
alter table material_document add column turning integer not null default 0;

-- What each mask of the newest version hides, where the original is kept: so a mask can be taken away again. The rows go
-- with the document, and with the originals when those are discarded.
create table material_mask (
    place bigint primary key,
    document uuid not null references material_document (id) on delete cascade,
    starts integer not null,
    ends integer not null,
    mask varchar(200) not null,
    words varchar(20000) not null,
    unique (document, starts)
);

-- What the coders of a finished round had in the turns of a document before its text or turns were changed. A turn without
-- any code has no row in the second table.
create table second_coding_turn (
    round uuid not null references second_coding_round (id) on delete cascade,
    document uuid not null references material_document (id) on delete cascade,
    turn integer not null,
    primary key (round, document, turn)
);

create index second_coding_turn_by_document on second_coding_turn (document);

create table second_coding_turn_code (
    round uuid not null,
    document uuid not null,
    turn integer not null,
    coder varchar(200) not null,
    code uuid not null,
    primary key (round, document, turn, coder, code),
    foreign key (round, document, turn) references second_coding_turn (round, document, turn) on delete cascade
);
