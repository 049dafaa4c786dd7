-- The provider's own keys, each as a private JWK (RFC 7517).
create table provider_key (
    kid varchar(64) primary key,
    purpose varchar(16) not null,
    jwk varchar(4000) not null,
    created_at timestamp(6) with time zone not null
);
