package ua.viche.moderation.screening;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Json;

/// Screens what is handed in, and keeps what was noticed.
public final class Screenings {

    private final Screening screening = new Screening();
    private final ScreeningStore store = new ScreeningStore();

    /// What is screened.
    ///
    /// @param shown whether the public sees it already
    public record Text(String kind, UUID subject, String title, String text, boolean shown) {

        String against() {
            return shown ? "hide" : "reject";
        }

        String whole() {
            return title + "\n" + Screening.beginning(text);
        }
    }

    /// Looks at a text and at the items that are like it; changes nothing.
    public CompletionStage<Screened> screen(Stage.Session session, Text text) {
        var noticed = screening.of(text.title(), text.text());
        return store.similar(session, text, MinHash.bands(text.whole())).thenCompose(similar -> {
            var findings = new ArrayList<>(noticed.findings());
            var alike = alike(text, similar);
            alike.forEach(one -> findings.add(one.finding()));
            return store.automatic(session)
                    .thenApply(
                            automatic -> new Screened(noticed.language(), findings, propose(text, findings, alike, automatic)));
        });
    }

    /// Keeps what was noticed about an item, and by what others find that they are like it.
    public CompletionStage<Void> keep(Stage.Session session, UUID item, Text text, Screened screened) {
        var proposal = screened.proposal();
        return store.insert(session, item, Json.text(screened), proposal != null && proposal.automatic(),
                MinHash.bands(text.whole()));
    }

    /// The items on which a machine is still to decide.
    public CompletionStage<List<UUID>> toDecide(Stage.Session session, int most) {
        return store.toDecide(session, most);
    }

    /// What a machine is to do with an item. It is asked once; empty where it was, or where its policy needs a person by now.
    public CompletionStage<Optional<Proposal>> takeToDecide(Stage.Session session, UUID item) {
        return store.takeToDecide(session, item).thenCompose(found -> store.automatic(session).thenApply(
                automatic -> found.map(json -> read(json).proposal())
                        .filter(proposal -> proposal.policy() != null && automatic.contains(proposal.policy()))));
    }

    /// What was noticed about an item; empty for one that came before there was screening.
    public CompletionStage<Optional<Screened>> of(Stage.Session session, UUID item) {
        return store.find(session, item).thenApply(found -> found.map(Screenings::read));
    }

    private record Alike(Finding finding, Likeness likeness, @Nullable String outcome) {}

    private static List<Alike> alike(Text text, List<Similar> similar) {
        return similar.stream().map(other -> {
            var likeness = Likeness.of(text.whole(), other.title() + "\n" + Screening.beginning(other.text()));
            return new Alike(new Finding(code(likeness), "text", 0, 0, null, other.item()), likeness, other.outcome());
        }).filter(one -> one.likeness() != Likeness.DIFFERENT).toList();
    }

    private static @Nullable Proposal propose(Text text, List<Finding> findings, List<Alike> alike, Set<String> automatic) {
        for (var finding : findings) {
            var policy = finding.policy();
            if (policy != null && automatic.contains(policy)) {
                return new Proposal(text.against(), policy, finding.code(), true);
            }
        }
        var outcomes = alike.stream()
                .filter(one -> one.likeness() == Likeness.SAME || one.likeness() == Likeness.NEARLY_SAME)
                .map(Alike::outcome).collect(Collectors.toSet());
        if (outcomes.size() == 1 && !outcomes.contains(null)) {
            return new Proposal(String.valueOf(outcomes.iterator().next()), null, "duplicate", false);
        }
        return findings.stream().filter(finding -> finding.policy() != null).findFirst()
                .map(finding -> new Proposal(text.against(), finding.policy(), finding.code(), false)).orElse(null);
    }

    private static String code(Likeness likeness) {
        return switch (likeness) {
            case SAME -> "duplicate";
            case NEARLY_SAME -> "near-duplicate";
            case TEMPLATE -> "same-template";
            case DIFFERENT -> likeness.name().toLowerCase(Locale.ROOT);
        };
    }

    private static Screened read(String json) {
        try {
            return Json.mapper().readValue(json, Screened.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
