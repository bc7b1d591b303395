-- What was deleted so that it shall be gone from the database's files within minutes: one row for each deletion, without a
-- word about it, until the files were written anew. See docs/decisions/0022.
create table erasure_due (
    id uuid primary key
);

-- The day on which the files were last written anew; they are every day, for times and orders that are not kept.
create table erasure_run (
    id integer primary key,
    done_on date not null
);

insert into erasure_run (id, done_on) values (1, current_date);

-- A database that has interviews holds remains of earlier ones, and of their order of arrival.
insert into erasure_due (id)
select cast('00000000-0000-4000-8000-000000000000' as uuid) where exists (select 1 from interview);

-- Which key the hashes of respondents' codes were made with: a keyed hash of a fixed text, which says nothing about the key.
create table study_key (
    id integer primary key,
    fingerprint varchar(64) not null
);
