-- Browsers that answer on the light edition's pages, by the keyed hash of the key in their cookie. A row goes with its interview,
-- when the browser leaves, and soon after sending: until then it is good for the receipt alone.
create table light_sitting (
    place bigint primary key,
    hash varchar(64) not null unique,
    interview uuid not null references interview (id) on delete cascade,
    resumed boolean not null,
    sent boolean not null,
    -- Pages whose reminder was shown, a line each.
    reminded varchar(10000) not null,
    -- What was answered here after the interview was resumed with a code, and so may be shown here: codes by variable, and of a
    -- text a keyed hash.
    own_answers varchar(1000000) not null
);

create index light_sitting_by_interview on light_sitting (interview);
