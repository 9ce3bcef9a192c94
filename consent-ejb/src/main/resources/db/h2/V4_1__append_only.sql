-- Entries and records are added and read, nothing else. TRUNCATE fires no trigger on H2: it is
-- refused for the first two because another table refers to them, and a truncated table of checkpoints
-- takes nothing from those that were sent away. The class has to be visible to the driver.
create trigger audit_entry_append_only before update, delete on audit_entry
    call 'io.grantway.consent.h2.AppendOnly';
create trigger consent_record_append_only before update, delete on consent_record
    call 'io.grantway.consent.h2.AppendOnly';
create trigger audit_checkpoint_append_only before update, delete on audit_checkpoint
    call 'io.grantway.consent.h2.AppendOnly';
