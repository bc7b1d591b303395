-- Staff: who may sign in, with which role and for which countries. Users are never deleted, so that the audit trail
-- keeps its names; they are disabled.
create table staff_user (
    id uuid primary key,
    name varchar(60) not null,
    name_key varchar(60) not null unique,
    role varchar(20) not null,
    countries varchar(200) not null,
    enabled boolean not null,
    password varchar(200),
    epoch integer not null,
    created_at timestamp with time zone not null,
    last_sign_in_at timestamp with time zone
);

-- Links by which a person sets a name and password once. Only a hash is kept. Without a user: the first admin.
create table one_time_link (
    hash varchar(64) primary key,
    user_id uuid references staff_user (id),
    expires_at timestamp with time zone
);

-- Keys of programs that read the HTTP API. Only a hash is kept.
create table api_token (
    id uuid primary key,
    name varchar(60) not null,
    hash varchar(64) not null unique,
    countries varchar(200) not null,
    made_at timestamp with time zone not null,
    made_by varchar(60) not null,
    revoked_at timestamp with time zone,
    last_used_on date
);

-- What staff did. No answers, no addresses of machines, no codes.
create table audit_row (
    id bigint generated always as identity primary key,
    recorded_at timestamp with time zone not null,
    actor varchar(60) not null,
    action varchar(40) not null,
    object varchar(300) not null
);

create index audit_row_by_action on audit_row (action, id);
