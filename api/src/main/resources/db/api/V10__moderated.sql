-- What moderation did to a petition and which decision it was, so that exactly that can be undone.
alter table petition
    add column hidden_at            timestamptz,
    add column hidden_policy        text,
    add column hidden_explanation   text,
    add column hidden_from          text,
    add column hidden_decision      uuid,
    add column returned_at          timestamptz,
    add column returned_policy      text,
    add column returned_explanation text,
    add column returned_text        bytea,
    add column returned_decision    uuid,
    add column redacted_at          timestamptz,
    add column redacted_policy      text,
    add column redacted_marks       text,
    add column redacted_original    bytea,
    add column redacted_decision    uuid,
    add column rejected_decision    uuid,
    add check ((state = 'HIDDEN') = (hidden_at is not null)),
    add check ((hidden_at is null) = (hidden_from is null)),
    add check ((redacted_at is null) = (redacted_original is null));

-- For searches in the audit trail.
create index audit_by_actor on audit (actor, seq);
create index audit_by_target on audit (target, seq);
create index audit_by_act on audit (act, seq);
create index audit_by_time on audit (at, seq);
