-- What is kept of coupons and of who came by whom when a wave has closed: numbers of countries, no cases. See docs/decisions/0045.
create table referral_coupons (
    wave varchar(64) not null,
    country varchar(2) not null,
    given integer not null,
    used integer not null,
    primary key (wave, country)
);

create table referral_pairs (
    wave varchar(64) not null,
    country varchar(2) not null,
    variable varchar(64) not null,
    internal_pairs integer not null,
    external_pairs integer not null,
    primary key (wave, country, variable)
);
