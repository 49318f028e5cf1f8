-- One SQL for H2 (mode PostgreSQL) and PostgreSQL. Bodies and reasons may be sealed with a key of the
-- site; nothing else here holds words of a chart.

-- Every review that said something new, in the order in which they were made.
create table review_history (
  tenant varchar(40) not null,
  number bigint generated always as identity,
  case_id varchar(200) not null,
  operation varchar(200),
  determination varchar(40) not null,
  says varchar(64) not null,
  body text not null,
  written varchar(1000),
  reviewed_at timestamp with time zone not null,
  primary key (tenant, number)
);
create index review_history_by_case on review_history (tenant, case_id, number);
create index review_history_by_operation on review_history (tenant, operation, number);
create index review_history_by_time on review_history (reviewed_at);

-- What people decided; rows are never changed.
create table decision (
  tenant varchar(40) not null,
  case_id varchar(200) not null,
  suggestion varchar(200) not null,
  number integer not null,
  kind varchar(10) not null,
  codes varchar(2000) not null,
  reason text not null,
  who varchar(200) not null,
  at_time timestamp with time zone not null,
  primary key (tenant, case_id, suggestion, number)
);
create index decision_by_time on decision (at_time);

-- One job for each tenant, kind and subject.
create table job (
  tenant varchar(40) not null,
  kind varchar(10) not null,
  subject varchar(120) not null,
  state varchar(10) not null,
  turn smallint not null,
  reason varchar(20) not null,
  version varchar(200),
  again boolean not null,
  tries integer not null,
  deaths integer not null,
  said varchar(1000) not null,
  inputs varchar(64),
  lane varchar(60),
  run varchar(36),
  asked_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  primary key (tenant, kind, subject)
);
create index job_by_turn on job (tenant, state, turn, due_at);
create index job_by_lane on job (tenant, lane, state);
create index job_by_age on job (tenant, asked_at);

-- The lanes in which jobs are worked off, and other things to be done again and again.
create table scheduled_tasks (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by varchar(50),
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures int,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index execution_time_idx on scheduled_tasks (execution_time);
create index last_heartbeat_idx on scheduled_tasks (last_heartbeat);

-- Which process writes an evaluation, so that one that was started again knows its own.
alter table write_back add column claimed_by varchar(60);

-- The newest event that each Subscription of an EHR told.
create table topic_subscription (
  tenant varchar(40) not null,
  subscription varchar(200) not null,
  told varchar(40) not null,
  newest bigint not null,
  at_time timestamp with time zone not null,
  primary key (tenant, subscription)
);

-- The messages of HL7 version 2 that were taken, by their control ids.
create table message (
  tenant varchar(40) not null,
  number varchar(200) not null,
  at_time timestamp with time zone not null,
  primary key (tenant, number)
);
create index message_by_time on message (at_time);
