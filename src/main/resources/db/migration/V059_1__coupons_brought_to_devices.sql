-- Why an interview from a device could not be linked with the coupon that its respondent brought; null where it was, where there
-- was none, and once a lead has decided. The code is not kept. It goes with the interview.
alter table field_interview add column coupon varchar(20);
