-- A token is as good as the admin who made it: found by the id, because names can change.
alter table api_token add column maker uuid;

update api_token set maker = (select u.id from staff_user u where u.name = api_token.made_by);
