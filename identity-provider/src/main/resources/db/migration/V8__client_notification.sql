-- Where a client is told that a login over the back channel was answered (CIBA's ping mode); null for those that poll.
alter table client add column notification_endpoint varchar(2000);
