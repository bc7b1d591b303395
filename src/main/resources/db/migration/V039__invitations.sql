-- Personal invitations that a partner hands out. A batch has numbers; of an invitation there is a keyed hash of its code and
-- whether it was opened or used: no day, no order, and nothing that leads to an interview. See docs/decisions/0039.
create table invitation_batch (
    id uuid primary key,
    wave varchar(64) not null,
    country varchar(2) not null,
    name varchar(120) not null,
    light boolean not null,
    made_by varchar(60) not null,
    made_on date not null,
    revoked boolean not null,
    given integer not null,
    opened integer not null,
    begun integer not null,
    sent integer not null
);

create table invitation (
    place bigint primary key,
    hash varchar(64) not null unique,
    batch uuid not null references invitation_batch (id),
    state varchar(8) not null
);

create index invitation_by_batch on invitation (batch);

-- That a batch counts an interview as sent when it is: both its sides can be told with the study's key alone, which is not in
-- the database. The row goes when the interview is sent or deleted.
create table invited_draft (
    place bigint primary key,
    hash varchar(64) not null unique,
    masked varchar(32) not null
);
