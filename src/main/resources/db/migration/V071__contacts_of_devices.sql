-- Contacts have no running number. How many were recorded on a device it says itself, null as long as it has not; how many of
-- them came is counted here, without which and without a day. See docs/decisions/0067.
alter table field_device add column contacts_arrived integer default 0 not null;

alter table field_device add column contacts_collected integer;

alter table field_device add column contacts_waiting integer;
