package ua.viche.api.petitions;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import ua.viche.api.moderated.StruckText;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.platform.http.Json;
import ua.viche.platform.identity.Vault;

/// The texts of petitions that something was struck out of: the public one stands in the petition, the whole one is kept encrypted.
final class PublicTexts {

    private final Vault vault;
    private final Clock clock;

    PublicTexts(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    record Whole(String title, String text) {}

    /// The text as its author handed it in.
    Whole whole(Petition petition) {
        var redaction = petition.redaction();
        if (redaction == null) {
            return new Whole(petition.title(), petition.text());
        }
        try {
            return Json.mapper().readValue(vault.decrypt(redaction.redactedOriginal(), petition.id()), Whole.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Redaction redaction(Petition petition, DecisionMade decision, Whole whole, List<StruckText> struck) {
        var marks = struck.stream().flatMap(text -> text.marks().stream()).toList();
        return new Redaction(decision.decision(), clock.instant().truncatedTo(ChronoUnit.MILLIS), decision.policy(),
                Json.text(marks), vault.encrypt(Json.text(whole), petition.id()));
    }
}
