-- Texts kept in the order of their interviews' random ids: H2 keeps a table in the order of a number that is its primary
-- key. So exports read the texts of a thousand interviews at once, and no order of arrival is left in the table.
-- The place of a text: the first 48 bits of the interview's id, then 15 bits for its texts. See docs/decisions/0007.
alter table answer_text rename to answer_text_by_arrival;

create table answer_text (
    place bigint primary key,
    interview uuid not null references interview (id) on delete cascade,
    variable varchar(64) not null,
    format varchar(16) not null,
    envelope bytea not null,
    unique (interview, variable)
);

insert into answer_text (place, interview, variable, format, envelope)
select first_bits * 32768 + row_number() over (partition by first_bits order by interview, variable) - 1,
    interview, variable, format, envelope
from (
    select interview, variable, format, envelope,
        (position(substring(id from 1 for 1) in digits) - 1) * 17592186044416
        + (position(substring(id from 2 for 1) in digits) - 1) * 1099511627776
        + (position(substring(id from 3 for 1) in digits) - 1) * 68719476736
        + (position(substring(id from 4 for 1) in digits) - 1) * 4294967296
        + (position(substring(id from 5 for 1) in digits) - 1) * cast(268435456 as bigint)
        + (position(substring(id from 6 for 1) in digits) - 1) * 16777216
        + (position(substring(id from 7 for 1) in digits) - 1) * 1048576
        + (position(substring(id from 8 for 1) in digits) - 1) * 65536
        + (position(substring(id from 10 for 1) in digits) - 1) * 4096
        + (position(substring(id from 11 for 1) in digits) - 1) * 256
        + (position(substring(id from 12 for 1) in digits) - 1) * 16
        + (position(substring(id from 13 for 1) in digits) - 1) as first_bits
    from (
        select interview, variable, format, envelope, cast(interview as varchar(36)) as id, '0123456789abcdef' as digits
        from answer_text_by_arrival
    ) as texts
) as placed;

drop table answer_text_by_arrival;
