package ua.viche.api.reports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a case has come to (the states of FixMyStreet). Says nothing about who may see it, nor whether it was delivered.
///
/// - `CONFIRMED`: taken in.
/// - `INVESTIGATING`, `PLANNED`, `IN_PROGRESS`, `ACTION_SCHEDULED`: somebody works on it.
/// - `UNABLE_TO_FIX`, `NOT_RESPONSIBLE`, `DUPLICATE`, `INTERNAL_REFERRAL`: ended otherwise.
/// - `CANCELLED`: taken back by its author.
/// - `FIXED`: put right, or answered.
public enum ReportState {
    CONFIRMED, INVESTIGATING, PLANNED, IN_PROGRESS, ACTION_SCHEDULED, UNABLE_TO_FIX, NOT_RESPONSIBLE, DUPLICATE, INTERNAL_REFERRAL, CANCELLED, FIXED;

    /// The states in which there is still something to do.
    public static final Set<ReportState> OPEN = Set.copyOf(EnumSet.range(CONFIRMED, ACTION_SCHEDULED));

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /// The states that may follow: while it is open any other, then only the first again.
    public Set<ReportState> next() {
        if (isOpen()) {
            var others = EnumSet.allOf(ReportState.class);
            others.remove(this);
            return others;
        }
        return this == DUPLICATE ? Set.of() : Set.of(CONFIRMED);
    }

    public boolean mayBecome(ReportState state) {
        return next().contains(state);
    }

    /// States that staff name themselves; the others follow from what is done.
    public boolean isNamedByStaff() {
        return this != DUPLICATE && this != CANCELLED;
    }

    /// As it stands in JSON: `in_progress`.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReportState> of(String code) {
        return Stream.of(values()).filter(state -> state.code().equals(code)).findFirst();
    }
}
