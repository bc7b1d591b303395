-- Devices on which interviewers hold interviews without a network. Of secrets there are hashes, of times days. What a device
-- says of itself is how many interviews it has begun and how many wait on it.
create table field_device (
    id uuid primary key,
    number integer not null unique,
    worker uuid not null,
    send_hash varchar(64) not null unique,
    read_hash varchar(64) not null unique,
    registered_on date not null,
    contact_on date not null,
    revoked_on date,
    said_on date,
    collected integer not null,
    waiting integer not null
);

create index field_device_by_worker on field_device (worker);

-- Codes that are good for one registration and ten minutes.
create table field_code (
    hash varchar(64) primary key,
    worker uuid not null,
    expires_at timestamp with time zone not null
);

-- The running numbers of a device's interviews, for gaps. The mark is a keyed hash of the interview: it tells whether two
-- interviews have one number, and leads to none without the study's key, which is not in the database.
create table field_sequence (
    device uuid not null references field_device (id),
    sequence integer not null,
    mark varchar(64) not null,
    state varchar(8) not null,
    doubled boolean not null,
    primary key (device, sequence)
);

-- The last day on which a wave was seen to be open: what was begun until then counts, whenever it arrives.
create table field_wave (
    wave varchar(64) primary key,
    open_on date not null
);
