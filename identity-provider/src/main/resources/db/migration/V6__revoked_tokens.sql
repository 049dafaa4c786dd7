-- Access tokens that were revoked and have not expired yet.
create table revoked_token (
    jti varchar(200) primary key,
    expires_at timestamp(6) with time zone not null
);
