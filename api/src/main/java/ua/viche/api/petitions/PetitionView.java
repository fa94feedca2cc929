package ua.viche.api.petitions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.viche.api.procedures.ProcedureRules;
import ua.viche.api.signing.Count;
import ua.viche.platform.time.LegalClock;

/// A petition as it is shown.
///
/// @param history left out in lists
/// @param mine whether the reader is its author
/// @param moderation left out where moderation only let it pass or rejected it
/// @param clocks the legal duties that run or ran, with their due times
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PetitionView(UUID id, String procedure, PetitionState state, String title, String text, String language,
        @Nullable String territory, boolean mine, @Nullable Author author, Count count, int threshold,
        @Nullable Sponsors sponsors,
        Instant createdAt, @Nullable Instant submittedAt, @Nullable Instant openedAt, @Nullable Instant deadline,
        @Nullable Instant thresholdReachedAt, @Nullable Instant answeredAt, @Nullable Instant closedAt, @Nullable Answer answer,
        @Nullable Rejection rejection, @Nullable Moderated moderation, List<LegalClock> clocks, @Nullable List<Step> history,
        long version) {

    /// The author, whom the law wants named (art. 23-1).
    public record Author(String name) {}

    public record Sponsors(int needed, long found) {}

    public record Answer(String text, Instant answeredAt) {}

    public record Rejection(@Nullable String policy, @Nullable String explanation, Instant at) {}

    /// A step in the petition's history; says by which side, never by whom.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(@Nullable PetitionState from, PetitionState to, Instant at, Actor by, @Nullable String reason) {

        static Step of(Transition transition) {
            return new Step(transition.from(), transition.to(), transition.at(), transition.actor(), transition.reason());
        }
    }

    PetitionView withHistory(List<Step> steps) {
        return new PetitionView(id, procedure, state, title, text, language, territory, mine, author, count, threshold, sponsors,
                createdAt, submittedAt, openedAt, deadline, thresholdReachedAt, answeredAt, closedAt, answer, rejection,
                moderation,
                clocks,
                steps,
                version);
    }

    static PetitionView of(Petition petition, ProcedureRules rules, Reading reading) {
        var shown = petition.isBy(reading.reader()) || petition.state().isReadableByAll();
        var sponsors = rules.needsSponsors() && petition.openedAt() == null
                ? new Sponsors(rules.sponsors(), reading.count().count())
                : null;
        return new PetitionView(petition.id(), petition.procedure(), petition.state(), petition.title(), petition.text(),
                petition.language(), petition.territory(), petition.isBy(reading.reader()),
                reading.author() == null || !shown ? null : new Author(reading.author()), reading.count(), rules.threshold(),
                sponsors, petition.createdAt(), petition.submittedAt(), petition.openedAt(), petition.deadline(),
                petition.thresholdReachedAt(), petition.answeredAt(), petition.closedAt(), answer(petition), rejection(petition),
                Moderated.of(petition),
                clocks(petition, reading.now()), null, petition.version());
    }

    /// What a view needs beside the petition itself.
    record Reading(@Nullable UUID reader, @Nullable String author, Count count, Instant now) {}

    private static @Nullable Answer answer(Petition petition) {
        var text = petition.answerText();
        var at = petition.answeredAt();
        return text == null || at == null ? null : new Answer(text, at);
    }

    private static @Nullable Rejection rejection(Petition petition) {
        var at = petition.rejectedAt();
        return at == null ? null : new Rejection(petition.rejectionPolicy(), petition.rejectionExplanation(), at);
    }

    private static List<LegalClock> clocks(Petition petition, Instant now) {
        var returned = petition.returned();
        var refused = returned == null ? petition.rejectedAt() : returned.returnedAt();
        var decided = petition.openedAt() != null ? petition.openedAt() : refused;
        return Stream.of(LegalClock.running("publication", petition.submittedAt(), petition.publicationDueAt(), decided, now),
                LegalClock.running("consideration", petition.thresholdReachedAt(), petition.considerationDueAt(),
                        petition.answeredAt(),
                        now),
                LegalClock.running("answer", petition.thresholdReachedAt(), petition.answerDueAt(), petition.answeredAt(), now))
                .flatMap(clock -> clock).toList();
    }
}
