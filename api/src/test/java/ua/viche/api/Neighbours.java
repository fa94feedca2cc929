package ua.viche.api;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.AdvisoryApplicationDecided;
import ua.viche.contracts.events.AdvisoryCallOpened;
import ua.viche.contracts.events.AdvisoryMeetingCalled;
import ua.viche.contracts.events.AdvisoryMinutesApproved;
import ua.viche.contracts.events.AreaNewsPublished;
import ua.viche.contracts.events.CampaignAudienceAsked;
import ua.viche.contracts.events.CampaignStarted;
import ua.viche.contracts.events.CampaignStopped;
import ua.viche.contracts.events.CommitmentAssessed;
import ua.viche.contracts.events.CommitmentProgressed;
import ua.viche.contracts.events.ConsultationCancelled;
import ua.viche.contracts.events.ConsultationClosed;
import ua.viche.contracts.events.ConsultationOpened;
import ua.viche.contracts.events.ConsultationReported;
import ua.viche.contracts.events.ConsultationRevised;
import ua.viche.contracts.events.ContributionAnswered;
import ua.viche.contracts.events.ContributionDecided;
import ua.viche.contracts.events.ContributionReceived;
import ua.viche.contracts.events.CountCorrected;
import ua.viche.contracts.events.DecisionApplied;
import ua.viche.contracts.events.Event;
import ua.viche.contracts.events.PetitionAnswered;
import ua.viche.contracts.events.PetitionClosed;
import ua.viche.contracts.events.PetitionHidden;
import ua.viche.contracts.events.PetitionOpened;
import ua.viche.contracts.events.PetitionRejected;
import ua.viche.contracts.events.PetitionRestored;
import ua.viche.contracts.events.PetitionReturned;
import ua.viche.contracts.events.PetitionTextChanged;
import ua.viche.contracts.events.PrioritiesClosed;
import ua.viche.contracts.events.PrioritiesOpened;
import ua.viche.contracts.events.RecommendationAdopted;
import ua.viche.contracts.events.RecommendationAnswered;
import ua.viche.contracts.events.ReportChanged;
import ua.viche.contracts.events.SchoolLessonBooked;
import ua.viche.contracts.events.SignaturesAccepted;
import ua.viche.contracts.events.SigningAnomaly;
import ua.viche.contracts.events.StaffAlertRaised;
import ua.viche.contracts.events.StaffAlertSettled;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.contracts.events.SubmissionWithdrawn;
import ua.viche.contracts.events.ThresholdLost;
import ua.viche.contracts.events.ThresholdReached;
import ua.viche.contracts.events.TrainingCompleted;
import ua.viche.platform.Platform;
import ua.viche.platform.events.Subscription;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.ServiceModule;

/// The other services as the API meets them: hears what it tells and tells it what they decided, over real Kafka.
@NullMarked
public final class Neighbours implements ServiceModule {

    private static final List<Class<? extends Event>> HEARD = List.of(SubmissionReceived.class, SubmissionWithdrawn.class,
            PetitionOpened.class, PetitionRejected.class, ThresholdReached.class, ThresholdLost.class, PetitionAnswered.class,
            PetitionClosed.class, PetitionReturned.class, PetitionHidden.class, PetitionRestored.class,
            PetitionTextChanged.class, DecisionApplied.class, SignaturesAccepted.class, SigningAnomaly.class,
            CountCorrected.class, CommitmentProgressed.class, CommitmentAssessed.class, AdvisoryCallOpened.class,
            AdvisoryApplicationDecided.class, AdvisoryMeetingCalled.class, AdvisoryMinutesApproved.class,
            RecommendationAdopted.class,
            RecommendationAnswered.class, SchoolLessonBooked.class, TrainingCompleted.class, ReportChanged.class,
            AreaNewsPublished.class,
            StaffAlertRaised.class, StaffAlertSettled.class, ConsultationOpened.class, ConsultationRevised.class,
            ConsultationClosed.class, ConsultationCancelled.class, ConsultationReported.class, ContributionReceived.class,
            ContributionDecided.class, ContributionAnswered.class, PrioritiesOpened.class, PrioritiesClosed.class,
            CampaignAudienceAsked.class, CampaignStarted.class, CampaignStopped.class);

    private final ConcurrentLinkedQueue<Event> heard = new ConcurrentLinkedQueue<>();
    private final Set<UUID> refused = ConcurrentHashMap.newKeySet();
    private @Nullable Platform platform;

    @Override
    public String name() {
        return "neighbours";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of();
    }

    @Override
    public List<Feature> features(Platform given) {
        platform = given;
        return HEARD.stream().map(type -> Feature.empty().listening(Subscription.to(type, type.getSimpleName(), this::hear)))
                .toList();
    }

    private CompletableFuture<Void> hear(Stage.Session session, Event event, Object meta) {
        if (refused.contains(event.aggregate())) {
            throw new IllegalStateException("not today");
        }
        heard.add(event);
        return CompletableFuture.completedFuture(null);
    }

    /// Cannot apply what it hears about an aggregate from now on.
    public void refuse(UUID aggregate) {
        refused.add(aggregate);
    }

    /// Can apply it again.
    public void accept(UUID aggregate) {
        refused.remove(aggregate);
    }

    /// Everything of a type that was heard about an aggregate.
    public <E extends Event> List<E> heard(Class<E> type, UUID aggregate) {
        return heard.stream().filter(type::isInstance).map(type::cast).filter(event -> event.aggregate().equals(aggregate))
                .toList();
    }

    /// Everything of a type that was heard.
    public <E extends Event> List<E> heard(Class<E> type) {
        return heard.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public void tell(Event event) {
        var ground = platform;
        if (ground == null) {
            throw new IllegalStateException("not started");
        }
        ground.database().<Void>inTransaction(session -> ground.outbox().add(session, event));
    }
}
