-- One SQL for H2 (mode PostgreSQL) and PostgreSQL. Every table begins with the tenant: nothing of
-- one hospital is ever found by another's name.

-- The newest review of each case, without the words of the documents.
create table review (
  tenant varchar(40) not null,
  case_id varchar(200) not null,
  operation varchar(200),
  determination varchar(40) not null,
  body text not null,
  written varchar(1000),
  reviewed_at timestamp with time zone not null,
  primary key (tenant, case_id)
);
create index review_by_time on review (tenant, reviewed_at);

-- The newest attempt to write each evaluation to the EHR, and who is at it.
create table write_back (
  tenant varchar(40) not null,
  evaluation varchar(64) not null,
  case_id varchar(200),
  operation varchar(200),
  fingerprint varchar(64),
  way varchar(20),
  outcome varchar(20),
  reached varchar(2000),
  missed varchar(2000),
  said varchar(1000),
  at_time timestamp with time zone,
  claimed_until timestamp with time zone,
  primary key (tenant, evaluation)
);

-- Every resource on its way: noted before it is sent.
create table outbox (
  tenant varchar(40) not null,
  evaluation varchar(64) not null,
  name varchar(200) not null,
  fingerprint varchar(64) not null,
  state varchar(10) not null,
  reference varchar(200),
  tries integer not null,
  at_time timestamp with time zone not null,
  primary key (tenant, evaluation, name)
);
create index outbox_by_state on outbox (tenant, state);

-- Whether a tenant may be written to, and how its EHR says that can be done.
create table tenant_writing (
  tenant varchar(40) not null primary key,
  stopped boolean not null,
  way varchar(20),
  because varchar(1000),
  asked_at timestamp with time zone
);
