package ua.viche.api.petitions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Where a petition stands, and where it may go from there (Law of Ukraine "On citizens' appeals", art. 23-1).
///
/// - `DRAFT`: its author writes, nobody else sees it.
/// - `SPONSORING`: looks for the sponsors that its procedure asks for; whoever has the link may sign.
/// - `IN_MODERATION`: waits to be published or refused.
/// - `OPEN`: published, takes signatures.
/// - `AWAITING_ANSWER`: has the signatures that oblige the addressee; takes more until its deadline.
/// - `ANSWERED`: the addressee answered.
/// - `REJECTED`: refused publication, with reasons.
/// - `CLOSED`: its time ran out below the threshold; handled as an ordinary appeal, which may still be answered.
/// - `WITHDRAWN`: taken back by its author.
/// - `HIDDEN`: was published and taken down by moderation; whoever asks for it is told so.
public enum PetitionState {
    DRAFT, SPONSORING, IN_MODERATION, OPEN, AWAITING_ANSWER, ANSWERED, REJECTED, CLOSED, WITHDRAWN, HIDDEN;

    /// States that anybody may list and read.
    public static final Set<PetitionState> PUBLISHED = Set.of(OPEN, AWAITING_ANSWER, ANSWERED, CLOSED);

    /// The states that may follow. What moderation did, a later decision may undo.
    public Set<PetitionState> next() {
        return switch (this) {
            case DRAFT -> Set.of(SPONSORING, IN_MODERATION, WITHDRAWN);
            case SPONSORING -> Set.of(IN_MODERATION, WITHDRAWN);
            case IN_MODERATION -> Set.of(DRAFT, OPEN, REJECTED, WITHDRAWN);
            case OPEN -> Set.of(AWAITING_ANSWER, CLOSED, WITHDRAWN, HIDDEN);
            case AWAITING_ANSWER -> Set.of(OPEN, ANSWERED, HIDDEN);
            case CLOSED -> Set.of(ANSWERED, HIDDEN);
            case ANSWERED -> Set.of(HIDDEN);
            case HIDDEN -> PUBLISHED;
            case REJECTED -> Set.of(OPEN);
            case WITHDRAWN -> Set.of();
        };
    }

    public boolean mayBecome(PetitionState state) {
        return next().contains(state);
    }

    /// Anybody may read it: it is published, or looks for sponsors and somebody shared the link.
    public boolean isReadableByAll() {
        return this == SPONSORING || PUBLISHED.contains(this);
    }

    /// As it stands in JSON: `in_moderation`.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PetitionState> of(String code) {
        return Stream.of(values()).filter(state -> state.code().equals(code)).findFirst();
    }
}
