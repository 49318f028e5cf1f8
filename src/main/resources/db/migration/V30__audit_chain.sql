-- Who read, reviewed, wrote, decided or was turned away. Rows are added and never changed; each hash
-- covers the row and the hash before it. Bodies hold references and codes, no words of a chart.
create table audit_entry (
  tenant varchar(40) not null,
  number bigint not null,
  act varchar(20) not null,
  patient varchar(120),
  at_time timestamp with time zone not null,
  body varchar(4000) not null,
  hash varchar(80) not null,
  primary key (tenant, number)
);
create index audit_entry_by_patient on audit_entry (tenant, patient, number);

-- Where each chain ends; whoever adds an entry holds this row meanwhile.
create table audit_head (
  tenant varchar(40) not null primary key,
  number bigint not null,
  hash varchar(80) not null
);
