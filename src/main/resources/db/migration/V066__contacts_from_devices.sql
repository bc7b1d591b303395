-- Contacts that came from devices, or of which something came: a keyed hash of the contact's id, so that what comes again is
-- counted once, and what was recorded for one contact at two places as well. Beside it the hash of what came, and whether it
-- was counted; no interviewer, no day. Without the study's key a mark leads to no contact; rows lie by them. See
-- docs/decisions/0062.
create table contact_mark (
    place bigint primary key,
    mark varchar(64) not null unique,
    hash varchar(64),
    counted boolean not null,
    state varchar(8) not null
);
