-- Coupons that respondents pass on, and the chains that grow of them. Interviews stand here as keyed hashes, those who passed a
-- coupon on under another than those who came with one; chains have random numbers; nothing has an order or a time. When the
-- wave has closed, coupons are deleted and nothing says any more who passed one on. See docs/decisions/0045.
create table coupon_rule (
    wave varchar(64) primary key,
    coupons integer not null,
    days integer not null,
    asks_degree boolean not null
);

create table coupon (
    place bigint primary key,
    hash varchar(64) not null unique,
    wave varchar(64) not null,
    country varchar(2) not null,
    chain bigint not null,
    depth integer not null,
    giver varchar(64),
    expires_on date not null,
    used boolean not null,
    synthetic boolean not null
);

create index coupon_by_giver on coupon (giver);
create index coupon_by_wave on coupon (wave);

create table referral (
    place bigint primary key,
    hash varchar(64) not null unique,
    wave varchar(64) not null,
    chain bigint not null,
    depth integer not null,
    recruiter varchar(64),
    relation integer,
    degree integer,
    gave integer not null,
    synthetic boolean not null
);

create index referral_by_recruiter on referral (recruiter);
create index referral_by_wave on referral (wave);
