package ua.viche.platform.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// Something that a member of the staff did.
///
/// @param actor person key
/// @param act a verb in lower case: `claim`, `release`, `decide`
/// @param target what it was done to
/// @param details what else must be known, as JSON
public record StaffAct(UUID actor, String act, UUID target, Instant at, Map<String, Object> details) {}
