package ua.viche.moderation.complaints;

import ua.viche.platform.identity.Assurance;

/// How often somebody's complaints were right, as far as they are decided.
record ComplainerRecord(int upheld, int dismissed) {

    static final ComplainerRecord NONE = new ComplainerRecord(0, 0);

    private static final int TELLING = 5;
    private static final double MOST = 5;

    ComplainerRecord {
        if (upheld < 0 || dismissed < 0) {
            throw new IllegalArgumentException("counts are not negative");
        }
    }

    /// From 0 to 5; 0 until five complaints are decided, since fewer say nothing.
    double accuracy() {
        var decided = upheld + dismissed;
        return decided < TELLING ? 0 : MOST * upheld / decided;
    }

    /// What a complaint weighs: 1 + trust + accuracy + reason, as in Discourse.
    double weight(Assurance assurance, Reason reason) {
        return 1 + trust(assurance) + accuracy() + reason.weight();
    }

    private static double trust(Assurance assurance) {
        return switch (assurance) {
            case LOW -> 0;
            case SUBSTANTIAL -> 1;
            case HIGH -> 2;
        };
    }
}
