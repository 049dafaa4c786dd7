-- Who is logged in. Of the browser's cookie only the SHA-256 is kept. Ended and expired sessions leave the table.
create table session (
    id varchar(64) primary key,
    cookie varchar(64) not null,
    national_id varchar(64) not null,
    auth_mode varchar(16) not null,
    auth_time timestamp(6) with time zone not null,
    last_used timestamp(6) with time zone not null
);
-- What each client that takes part holds; refresh_id names the one refresh token that is good now.
create table session_client (
    session_id varchar(64) not null references session (id) on delete cascade,
    client_id varchar(200) not null,
    scope varchar(20000) not null,
    nonce varchar(20000) not null,
    refresh_id varchar(64) not null,
    primary key (session_id, client_id)
);
