-- Which version of the person secret a petition's signers are known by. A petition keeps the one that it began with, so that one person
-- stays one signature while the secret is replaced.
alter table tally add column person_version int not null default 1 check (person_version > 0);
