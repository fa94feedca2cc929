package ua.viche.moderation.statements;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Language;

/// A statement as its author and the staff read it, in the reader's language.
///
/// @param appealUntil null where there is nothing to appeal against
record StatementAnswer(UUID id, UUID decision, String kind, UUID subject, StatementStatus status, String visibility,
        @Nullable Ground ground, String explanation, String source, boolean automatedDetection, String automatedDecision,
        String contentType, String contentLanguage, List<String> territorialScope, Instant decidedAt, Instant issuedAt,
        @Nullable Instant appealUntil, @Nullable UUID undoes, int version) {

    /// What the decision rests on.
    record Ground(String type, String policy, String category, String name, @Nullable String law) {}

    static StatementAnswer of(Statement statement, Language language) {
        var reasons = statement.reasons();
        return new StatementAnswer(statement.id(), statement.decision(), reasons.kind(), statement.subject(), reasons.status(),
                reasons.visibility(), ground(reasons, language), reasons.explanation(), reasons.source(),
                reasons.automatedDetection(), reasons.automatedDecision(), reasons.contentType(), reasons.contentLanguage(),
                reasons.territorialScope(), reasons.decidedAt(), reasons.issuedAt(), reasons.appealUntil(), reasons.undoes(),
                reasons.version());
    }

    private static @Nullable Ground ground(Reasons reasons, Language language) {
        var ground = reasons.ground();
        if (ground == null) {
            return null;
        }
        var law = ground.law();
        return new Ground(ground.type(), ground.policy(), ground.category(), ground.name().in(language),
                law == null ? null : law.in(language));
    }
}
