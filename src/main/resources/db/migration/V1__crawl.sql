-- How each address was last answered.
create table fetched (
    url varchar(4000) primary key,
    etag varchar(1000),
    last_modified varchar(200),
    fetched timestamp with time zone not null
);

-- How the visits to each source went.
create table source_visit (
    source varchar(100) primary key,
    visited timestamp with time zone not null,
    succeeded timestamp with time zone,
    next_visit timestamp with time zone not null,
    articles integer not null,
    skipped integer not null,
    problem varchar(1000)
);
