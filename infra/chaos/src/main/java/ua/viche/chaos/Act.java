package ua.viche.chaos;

import org.jspecify.annotations.Nullable;

/// What a person's phone asked for, and what it was told.
///
/// @param key the `Idempotency-Key`, the same in every retry
/// @param answer null as long as none came
record Act(Kind kind, String key, @Nullable Answer answer) {

    enum Kind {
        SIGN("POST", "/signatures", 201), WITHDRAW("DELETE", "/signatures/mine", 204);

        final String method;
        final String path;
        final int wanted;

        Kind(String method, String path, int wanted) {
            this.method = method;
            this.path = path;
            this.wanted = wanted;
        }
    }

    record Answer(int status, String body) {}

    Act answered(Answer told) {
        return new Act(kind, key, told);
    }
}
