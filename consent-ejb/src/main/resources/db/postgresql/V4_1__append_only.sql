-- Entries and records are added and read, nothing else: not even by the owner of the tables, who
-- would have to drop the triggers first. Checkpoints that left the machine show what was cut off.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op
        using errcode = 'integrity_constraint_violation';
end $$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();
create trigger consent_record_append_only before update or delete or truncate on consent_record
    for each statement execute function refuse_change();
create trigger audit_checkpoint_append_only before update or delete or truncate on audit_checkpoint
    for each statement execute function refuse_change();
