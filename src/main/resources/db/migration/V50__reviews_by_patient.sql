-- By what other software searches reviews; filled when the service starts for reviews of before. The
-- words of a chart are in none of these columns.
alter table review add column patient varchar(200);
alter table review add column evaluation varchar(64);
alter table review add column software varchar(100);
create index review_by_patient on review (tenant, patient, case_id);
create index review_by_evaluation on review (tenant, evaluation);
create index review_by_software on review (tenant, software);
