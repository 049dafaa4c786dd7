-- A registered phone. active_for repeats national_id while the e-CPS is active and is null afterwards, so that its
-- unique index holds "one active phone per practitioner" on every database.
create table device (
    id varchar(64) primary key,
    national_id varchar(64) not null,
    active_for varchar(64),
    public_key varchar(600) not null,
    pin_verifier varchar(64) not null,
    pin_failures integer not null,
    name varchar(60) not null,
    virtual_phone boolean not null,
    activated_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    ended varchar(16)
);
create unique index device_active_for on device (active_for);
create index device_national_id on device (national_id);
