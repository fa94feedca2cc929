package ua.viche.contracts.events;

/// The Kafka topics of Viche.
public final class Topics {

    /// What was handed in for moderation, by any feature.
    public static final String SUBMISSIONS = "viche.submissions";

    /// What moderation decided.
    public static final String DECISIONS = "viche.moderation.decisions";

    /// The life of petitions.
    public static final String PETITIONS = "viche.petitions";

    /// Batches of signatures, as they were committed.
    public static final String SIGNATURES = "viche.signatures";

    private Topics() {}
}
