package ua.viche.api.reports;

/// Brings a report to a body whose staff do not read it here.
@FunctionalInterface
public interface Courier {

    /// How bringing it ended: it is there, nothing leads there, or somebody brings it who will be asked again.
    enum Brought {
        THERE, NO_WAY, UNDER_WAY
    }

    /// This one, and the other for what this one has no way to.
    default Courier or(Courier other) {
        return parcel -> {
            var brought = bring(parcel);
            return brought == Brought.NO_WAY ? other.bring(parcel) : brought;
        };
    }

    /// What travels: the place as exactly as the staff may know it without a purpose.
    ///
    /// @param cell of half a kilometre; null without a point
    record Parcel(String report, String to, String category, int severity, @org.jspecify.annotations.Nullable String district,
            @org.jspecify.annotations.Nullable String cell, java.time.Instant dueAt) {}

    /// @throws CourierException where it may succeed later
    Brought bring(Parcel parcel);

    /// The way exists, but not now.
    final class CourierException extends RuntimeException {

        private static final long serialVersionUID = 1;

        public CourierException(String reason) {
            super(reason, null, false, false);
        }
    }
}
