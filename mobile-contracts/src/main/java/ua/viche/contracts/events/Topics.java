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

    /// Work that waits for the staff on duty.
    public static final String STAFF = "viche.staff";

    /// The life of reports and their threads.
    public static final String REPORTS = "viche.reports";

    /// What became of complaints.
    public static final String COMPLAINTS = "viche.moderation.complaints";

    /// The life of consultations, contributions and choices of priorities.
    public static final String CONSULTATIONS = "viche.consultations";

    /// Campaigns, and how many people they are for and reach.
    public static final String CAMPAIGNS = "viche.campaigns";

    /// The action plan, advisory groups, School and Police, training.
    public static final String COMMUNITY = "viche.community";

    private Topics() {}
}
