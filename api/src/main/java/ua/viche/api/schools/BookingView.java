package ua.viche.api.schools;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A booking as staff see it.
///
/// @param feedback null while fewer than five pupils spoke
record BookingView(UUID id, UUID school, @JsonProperty("class") UUID schoolClass, String lesson, UUID officer, Instant startsAt,
        Instant endsAt, Booking.State state, Booking.@Nullable Attendance attendance, @Nullable Sums feedback) {

    /// @param rating on average, to a tenth
    record Sums(int given, double rating, int knowHelp) {}

    static BookingView of(Booking booking, BookingStore.@Nullable Feedback feedback) {
        var sums = feedback == null || feedback.given() < SchoolRoutes.LEAST
                ? null
                : new Sums(feedback.given(), average(feedback.stars(), feedback.given()), feedback.knowsHelp());
        return new BookingView(booking.id(), booking.school(), booking.schoolClass(), booking.lesson(), booking.officer(),
                booking.startsAt(), booking.endsAt(), booking.state(), booking.attendance(), sums);
    }

    static double average(int stars, int given) {
        return Math.round(10.0 * stars / given) / 10.0;
    }
}
