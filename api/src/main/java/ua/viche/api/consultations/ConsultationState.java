package ua.viche.api.consultations;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Where a consultation stands.
///
/// - `DRAFT`: only the body's editors see it.
/// - `OPEN`: announced; takes contributions until local midnight at the end of its last day.
/// - `CLOSED`: the body answers what it got; the clock of the report runs.
/// - `REPORTED`: the report with a reasoned verdict on every contribution is public.
/// - `CANCELLED`: by the body, with a reason; what it got stays public.
public enum ConsultationState {
    DRAFT, OPEN, CLOSED, REPORTED, CANCELLED;

    /// What everybody may read.
    static final Set<ConsultationState> PUBLISHED = EnumSet.of(OPEN, CLOSED, REPORTED, CANCELLED);

    Set<ConsultationState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(OPEN);
            case OPEN -> EnumSet.of(CLOSED, CANCELLED);
            case CLOSED -> EnumSet.of(REPORTED, CANCELLED);
            case REPORTED, CANCELLED -> EnumSet.noneOf(ConsultationState.class);
        };
    }

    boolean mayBecome(ConsultationState state) {
        return next().contains(state);
    }

    /// As it stands in JSON.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ConsultationState> of(String code) {
        return Stream.of(values()).filter(state -> state.code().equals(code)).findFirst();
    }
}
