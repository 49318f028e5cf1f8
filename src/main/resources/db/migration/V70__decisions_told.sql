-- What the EHR was told of a decision. Null: nothing yet. Empty: somebody is telling it, since told_at.
alter table decision add column told varchar(1000);
alter table decision add column told_at timestamp with time zone;
update decision set told = 'before', told_at = at_time;
