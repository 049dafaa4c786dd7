-- By what a client is known: a secret's SHA-256, a certificate's subject, public keys, or nothing (a public client).
-- Where it wants to hear of a logout, and whether it may use CIBA.
alter table client add column auth_method varchar(32) default 'client_secret_basic' not null;
alter table client add column credential varchar(20000) default '' not null;
update client set credential = secret_hash;
alter table client drop column secret_hash;
alter table client add column backchannel_logout_uri varchar(2000);
alter table client add column backchannel_session_required boolean default false not null;
alter table client add column frontchannel_logout_uri varchar(2000);
alter table client add column frontchannel_session_required boolean default false not null;
alter table client add column ciba boolean default true not null;
