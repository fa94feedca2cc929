package ua.viche.moderation.statements;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.moderation.decisions.Effect;
import ua.viche.moderation.policy.Policy;
import ua.viche.moderation.queue.Reopening;
import ua.viche.platform.http.Json;
import ua.viche.platform.http.Language;
import ua.viche.platform.texts.Bilingual;

/// A statement of reasons in the shape of article 17 of Regulation (EU) 2022/2065: the one record that the notice to the author, the
/// public log and the export are made of. Names neither the author nor who decided.
///
/// @param visibility what happened: `published`, `returned`, `refused`, `hidden`, `redacted`, `restored`
/// @param ground null where a decision was undone
/// @param explanation to the author; free text, so never public
/// @param source `own` where reviewers found it themselves, `notice` where somebody complained
/// @param automatedDecision `no`, `partial` or `full`
public record Reasons(UUID id, int version, StatementStatus status, String kind, String visibility, @Nullable Ground ground,
        String explanation, String source, boolean automatedDetection, String automatedDecision, String contentType,
        String contentLanguage, List<String> territorialScope, Instant decidedAt, Instant issuedAt, @Nullable Instant appealUntil,
        @Nullable UUID undoes) {

    /// The policy as it read when it was applied.
    ///
    /// @param type `illegal` where a law forbids the content, `incompatible` where a rule of the house does
    public record Ground(String type, String policy, String category, Bilingual name, @Nullable Bilingual law) {

        static Ground of(Policy policy) {
            var uk = policy.law(Language.UK);
            var en = policy.law(Language.EN);
            var law = uk == null || en == null ? null : new Bilingual(uk, en);
            return new Ground(law == null ? "incompatible" : "illegal", policy.code(), policy.category(),
                    new Bilingual(policy.name(Language.UK), policy.name(Language.EN)), law);
        }
    }

    /// @param detected whether a machine had noticed what the policy is about
    static Reasons of(UUID id, Effect.Settled settled, @Nullable Policy policy, @Nullable Instant appealUntil, boolean detected) {
        var decision = settled.decision();
        var item = settled.item();
        var source = item.complaints() > 0 || item.reopenedBy() == Reopening.COMPLAINT ? "notice" : "own";
        var explanation = decision.explanation();
        return new Reasons(id, 1, StatementStatus.ISSUED, item.kind(), visibility(decision.action()),
                policy == null ? null : Ground.of(policy), explanation == null ? "" : explanation, source, detected,
                decision.automatic() ? "full" : "no",
                item.kind().equals("photo") ? "image" : "text", item.content().language(), List.of("UA"), decision.decidedAt(),
                settled.at(), appealUntil, decision.overturns());
    }

    /// The next version of the record.
    Reasons with(StatementStatus next) {
        return new Reasons(id, version + 1, next, kind, visibility, ground, explanation, source, automatedDetection,
                automatedDecision, contentType, contentLanguage, territorialScope, decidedAt, issuedAt, appealUntil, undoes);
    }

    static Reasons parse(String json) {
        try {
            return Json.mapper().readValue(json, Reasons.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String visibility(Action action) {
        return switch (action) {
            case APPROVE -> "published";
            case RETURN -> "returned";
            case REJECT -> "refused";
            case HIDE -> "hidden";
            case REDACT -> "redacted";
            case RESTORE -> "restored";
        };
    }
}
