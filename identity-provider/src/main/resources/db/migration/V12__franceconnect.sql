-- What FranceConnect's stand-in signs with and derives its subjects from; kept over a restart.
create table franceconnect_secret (
    name varchar(16) primary key,
    content varchar(4000) not null
);
