-- Number of the card that began a session in a browser; empty for phones, for the back channel, and for sessions that began
-- before this column.
alter table session add column card varchar(16) default '' not null;
