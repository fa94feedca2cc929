package ua.viche.api.campaigns;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Where a campaign stands.
///
/// - `DRAFT`: its editors write it.
/// - `PROPOSED`: waits for somebody else's approval; nobody changes it.
/// - `APPROVED`: starts when its window begins.
/// - `STARTED`: public; those whom it is meant for are told.
/// - `ENDED`: its window is over; its page stays.
/// - `STOPPED`: by staff; nobody more is told.
enum CampaignState {
    DRAFT, PROPOSED, APPROVED, STARTED, ENDED, STOPPED;

    Set<CampaignState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PROPOSED, STOPPED);
            case PROPOSED -> EnumSet.of(APPROVED, DRAFT, STOPPED);
            case APPROVED -> EnumSet.of(STARTED, STOPPED);
            case STARTED -> EnumSet.of(ENDED, STOPPED);
            case ENDED, STOPPED -> EnumSet.noneOf(CampaignState.class);
        };
    }

    boolean mayBecome(CampaignState state) {
        return next().contains(state);
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CampaignState> of(String code) {
        return Stream.of(values()).filter(state -> state.code().equals(code)).findFirst();
    }
}
