-- What practitioners told the demonstration's Santé.fr form of their places of practice.
create table practice_sheet (
  national_id varchar(64) not null,
  place varchar(16) not null,
  opening_hours varchar(400) not null,
  phone varchar(30) not null,
  accessible boolean not null,
  changed_at timestamp(6) with time zone not null,
  primary key (national_id, place)
);
