-- When each source published something, as it says itself or else as it was first seen; the newest ones only.
create table source_moment (
    source varchar(100) not null,
    moment timestamp with time zone not null,
    primary key (source, moment)
);

-- How often in a row a source could not be read.
alter table source_visit add failures integer default 0 not null;
