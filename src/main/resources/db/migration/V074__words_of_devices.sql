-- Words of a device about how much it holds come by themselves and in sealed files. Files are on their way for weeks, so each has a
-- number, and an older one puts nothing back. See docs/decisions/0079.
alter table field_device add column said_order integer default 0 not null;
