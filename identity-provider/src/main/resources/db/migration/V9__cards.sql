-- A CPx card. Moments are told ahead: a card whose delivered_at lies in the future is on its way. Of the two codes only
-- salted digests are kept, and none before the letter with the codes left; they stand on that letter alone. An ended
-- card keeps its row, and so does one that a later card (successor) replaces.
create table card (
    number varchar(16) primary key,
    national_id varchar(64) not null,
    kind varchar(8) not null,
    environment varchar(8) not null,
    ordered_at timestamp(6) with time zone not null,
    delivered_at timestamp(6) with time zone not null,
    announced boolean not null,
    codes_at timestamp(6) with time zone not null,
    codes_sent boolean not null,
    salt varchar(64),
    holder_code varchar(64),
    unblock_code varchar(64),
    code_failures integer not null,
    unblock_failures integer not null,
    expires_at timestamp(6) with time zone not null,
    renewed boolean not null,
    ended varchar(16),
    ended_at timestamp(6) with time zone,
    successor varchar(16)
);
create index card_national_id on card (national_id);
