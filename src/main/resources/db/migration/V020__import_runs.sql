-- Imports of files: which one runs for a wave now, and whose case numbers each file has. A run is marked as stored in the
-- transaction that stores its interviews; the tables are told of it afterwards, in a short one. See docs/decisions/0016.
create table import_run (
    id uuid primary key,
    wave varchar(64) not null,
    channel varchar(64) not null,
    -- The channel of the file whose case numbers it shares; its own where it shares none.
    numbers varchar(64) not null,
    begun_by uuid not null,
    begun_on date not null,
    outcome varchar(16) not null,
    -- The wave while it runs, then nothing: so one import a wave runs at once.
    running varchar(64) unique
);

create index import_run_by_channel on import_run (wave, channel);

-- A change without an interview concerns all interviews of its wave: a whole file came or went.
alter table interview_change alter column interview drop not null;
