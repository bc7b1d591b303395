-- Whether a program that shows this token may take whole data files away. Tokens made before may not.
alter table api_token add column may_export boolean not null default false;
