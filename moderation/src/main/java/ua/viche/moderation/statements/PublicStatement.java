package ua.viche.moderation.statements;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.time.LegalCalendar;

/// A statement as everybody may read and keep it, in the words of the DSA transparency database. It names nobody and nothing that
/// leads to somebody: no subject, no free text, no time of day.
///
/// @param puid the statement's id
/// @param overturned whether an appeal undid the decision
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonPropertyOrder({"puid", "version", "decision_visibility", "decision_ground", "ground", "law_uk", "law_en", "category",
        "content_kind", "content_type", "content_language", "territorial_scope", "source_type", "automated_detection",
        "automated_decision", "application_date", "issued_date", "overturned"})
record PublicStatement(UUID puid, int version, String decisionVisibility, @Nullable String decisionGround,
        @Nullable String ground, @Nullable String lawUk, @Nullable String lawEn, @Nullable String category, String contentKind,
        String contentType, String contentLanguage, String territorialScope, String sourceType, boolean automatedDetection,
        String automatedDecision, LocalDate applicationDate, LocalDate issuedDate, boolean overturned) {

    static PublicStatement of(Statement statement) {
        var reasons = statement.reasons();
        var ground = reasons.ground();
        var law = ground == null ? null : ground.law();
        return new PublicStatement(statement.id(), reasons.version(), reasons.visibility(), ground == null ? null : ground.type(),
                ground == null ? null : ground.policy(), law == null ? null : law.uk(), law == null ? null : law.en(),
                ground == null ? null : ground.category(), reasons.kind(), reasons.contentType(), reasons.contentLanguage(),
                String.join(" ", reasons.territorialScope()), reasons.source(), reasons.automatedDetection(),
                reasons.automatedDecision(), LocalDate.ofInstant(reasons.decidedAt(), LegalCalendar.ZONE),
                LocalDate.ofInstant(reasons.issuedAt(), LegalCalendar.ZONE), reasons.status() == StatementStatus.OVERTURNED);
    }
}
