package ua.viche.moderation.screening;

import org.jspecify.annotations.Nullable;

/// A place in one text.
record Span(String code, int start, int end, @Nullable String policy) {

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    Finding in(String field) {
        return new Finding(code, field, start, end, policy, null);
    }
}
