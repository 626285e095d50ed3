-- What sources tell of people's consents, by import or by event, is a record, too.
alter table consent_records drop constraint consent_records_by_check;
alter table consent_records add constraint consent_records_by_check
  check (by in ('person', 'browser-signal', 'administrator', 'source', 'house'));

-- Up to which event was read what sources tell of consents: one row.
create table consent_report_progress (position bigint not null);
insert into consent_report_progress (position) values (0);
