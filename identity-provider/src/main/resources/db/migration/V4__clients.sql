-- Relying parties registered at run time. URIs stand one a line; of the secret only the SHA-256 is kept.
create table client (
    client_id varchar(200) primary key,
    client_name varchar(200) not null,
    secret_hash varchar(64) not null,
    redirect_uris varchar(20000) not null,
    post_logout_redirect_uris varchar(20000) not null,
    created_at timestamp(6) with time zone not null
);
