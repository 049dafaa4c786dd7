-- The life of an e-CPS: when its phone was used last, when it ended, when its PIN was blocked, and up to which instant of
-- that life its holder was told of its coming expiry.
alter table device add column last_used timestamp(6) with time zone;
alter table device add column ended_at timestamp(6) with time zone;
alter table device add column blocked_at timestamp(6) with time zone;
alter table device add column told_until timestamp(6) with time zone;
update device set told_until = activated_at;
alter table device alter column told_until set not null;
create index device_expires_at on device (expires_at);
