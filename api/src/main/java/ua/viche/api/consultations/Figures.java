package ua.viche.api.consultations;

import java.util.Objects;

/// How many contributions a consultation has.
///
/// @param total all of them, hidden ones included
/// @param hidden that moderation keeps from being shown
/// @param pending that wait for moderation
/// @param answered that have a verdict
/// @param accepted of these wholly or partly
record Figures(int total, int hidden, int pending, int answered, int accepted) {

    static final Figures NONE = new Figures(0, 0, 0, 0, 0);

    /// What an ETag needs to know of them.
    long mark() {
        return Integer.toUnsignedLong(Objects.hash(total, hidden, pending, answered, accepted));
    }
}
