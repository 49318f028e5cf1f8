-- What the doors for programs must remember for a while; names are hashes, texts hold no words of a
-- chart.
create table door_note (
  tenant varchar(40) not null,
  purpose varchar(40) not null,
  name varchar(64) not null,
  said text not null,
  until_time timestamp with time zone not null,
  primary key (tenant, purpose, name)
);
create index door_note_by_time on door_note (until_time);
