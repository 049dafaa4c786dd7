-- Who is logged in: one row per session. Of the browser's cookie only the SHA-256 is kept. Ended and expired sessions
-- leave the table. The number rises with time, so that rows which change at the same time stand side by side; grips is
-- what each client that takes part holds, as JSON.
create table session (
    number bigint primary key,
    id varchar(64) not null,
    cookie varchar(64) not null,
    national_id varchar(64) not null,
    auth_mode varchar(16) not null,
    auth_time timestamp(6) with time zone not null,
    last_used timestamp(6) with time zone not null,
    grips varchar(1000000) not null
);
