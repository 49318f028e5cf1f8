-- What lists and figures ask of the newest review of each case, so that they open no body. Holds ids,
-- days, staff and sites; no words of a chart.
create table worklist (
  tenant varchar(40) not null,
  case_id varchar(200) not null,
  further boolean not null,
  operation varchar(200),
  patient varchar(200) not null,
  site varchar(200),
  surgeon varchar(200),
  operated_on date,
  operated_in integer,
  determination varchar(40) not null,
  waits boolean not null,
  codes varchar(2000) not null,
  held varchar(2000) not null,
  asked varchar(4000) not null,
  questions integer not null,
  reviews integer not null,
  first_at timestamp with time zone not null,
  reviewed_at timestamp with time zone not null,
  decided varchar(10),
  reason varchar(40),
  decided_by varchar(200),
  took_days integer,
  owner_id varchar(200),
  owner_name varchar(200),
  recheck varchar(10),
  recheck_by varchar(200),
  primary key (tenant, case_id)
);
create index worklist_by_day on worklist (tenant, operated_on, case_id);
create index worklist_by_month on worklist (tenant, operated_in);

-- Since when each question of a case is open, and when it was settled.
create table flag_life (
  tenant varchar(40) not null,
  case_id varchar(200) not null,
  flag varchar(80) not null,
  severity varchar(20) not null,
  raised_at timestamp with time zone not null,
  resolved_at timestamp with time zone,
  took_days integer,
  primary key (tenant, case_id, flag)
);

-- Who works at the lists of a tenant, so that a case can be handed to him.
create table colleague (
  tenant varchar(40) not null,
  who varchar(200) not null,
  name varchar(200) not null,
  seen_at timestamp with time zone not null,
  primary key (tenant, who)
);
