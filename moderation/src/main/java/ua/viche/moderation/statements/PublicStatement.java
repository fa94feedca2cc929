package ua.viche.moderation.statements;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.opendata.Export;
import ua.viche.platform.opendata.Export.Column;
import ua.viche.platform.time.LegalCalendar;

/// A statement as everybody may read and keep it, in the words of the DSA transparency database. It names nobody and nothing that
/// leads to somebody: no subject, no free text, no time of day.
///
/// @param puid the statement's id
/// @param overturned whether an appeal undid the decision
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record PublicStatement(UUID puid, int version, String decisionVisibility, @Nullable String decisionGround,
        @Nullable String ground, @Nullable String lawUk, @Nullable String lawEn, @Nullable String category, String contentKind,
        String contentType, String contentLanguage, String territorialScope, String sourceType, boolean automatedDetection,
        String automatedDecision, LocalDate applicationDate, LocalDate issuedDate, boolean overturned) {

    /// The same as a file, column by column.
    static final Export<PublicStatement> FILE = new Export<>(List.of(
            new Column<>("puid", PublicStatement::puid),
            new Column<>("version", PublicStatement::version),
            new Column<>("decision_visibility", PublicStatement::decisionVisibility),
            new Column<>("decision_ground", PublicStatement::decisionGround),
            new Column<>("ground", PublicStatement::ground),
            new Column<>("law_uk", PublicStatement::lawUk),
            new Column<>("law_en", PublicStatement::lawEn),
            new Column<>("category", PublicStatement::category),
            new Column<>("content_kind", PublicStatement::contentKind),
            new Column<>("content_type", PublicStatement::contentType),
            new Column<>("content_language", PublicStatement::contentLanguage),
            new Column<>("territorial_scope", PublicStatement::territorialScope),
            new Column<>("source_type", PublicStatement::sourceType),
            new Column<>("automated_detection", PublicStatement::automatedDetection),
            new Column<>("automated_decision", PublicStatement::automatedDecision),
            new Column<>("application_date", PublicStatement::applicationDate),
            new Column<>("issued_date", PublicStatement::issuedDate),
            new Column<>("overturned", PublicStatement::overturned)));

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
