-- Valid for H2 and PostgreSQL. Why one document: docs/decisions/0004-storage.md
create table practitioner (
    national_id varchar(40)  not null primary key,
    sort_key    varchar(600) not null,
    mail        varchar(250) not null,
    mobile      varchar(250) not null,
    delivery    varchar(40)  not null,
    document    text         not null
);

create unique index practitioner_sort_key on practitioner (sort_key);
