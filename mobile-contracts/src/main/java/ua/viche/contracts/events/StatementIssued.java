package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An author is owed an explanation of what moderation decided, and it is there to be read.
///
/// @param statement the statement of reasons
/// @param author person key of the author, who is told
/// @param policy the code of the policy that was applied; null where a decision was undone
/// @param appealUntil until when the author may appeal; null where there is nothing to appeal against
@EventContract(type = "ua.viche.moderation.statement-issued.v1", topic = Topics.DECISIONS)
public record StatementIssued(UUID statement, UUID decision, String kind, UUID subject, UUID author, DecisionMade.Action action,
        @Nullable String policy, Instant issuedAt, @Nullable Instant appealUntil) implements Event {

    @Override
    public UUID aggregate() {
        return subject;
    }
}
