package ua.viche.api.campaigns;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage.Session;
import org.jspecify.annotations.Nullable;
import ua.viche.api.consultations.Editor;
import ua.viche.contracts.events.CampaignAudienceAsked;
import ua.viche.contracts.events.CampaignAudienceEstimated;
import ua.viche.contracts.events.CampaignReached;
import ua.viche.contracts.events.CampaignStopped;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;
import ua.viche.platform.database.Database;
import ua.viche.platform.events.EventMeta;
import ua.viche.platform.events.Outbox;
import ua.viche.platform.http.Page;
import ua.viche.platform.texts.Bilingual;

/// What bodies do with campaigns, and what everybody may read of them.
final class Campaigns {

    private final Database database;
    private final Clock clock;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Bodies bodies;
    private final CampaignStore store = new CampaignStore();
    private final ReachStore reaches = new ReachStore();

    Campaigns(Platform platform, Bodies bodies, AuditTrail audit) {
        database = platform.database();
        clock = platform.clock();
        outbox = platform.outbox();
        this.audit = audit;
        this.bodies = bodies;
    }

    /// Begins a campaign; how many people it is for is asked at once.
    Campaigning draft(Editor editor, String body, Content content) {
        if (bodies.name(body).isEmpty()) {
            return new Campaigning.NoSuchBody();
        }
        if (!editor.covers(body)) {
            return new Campaigning.NotYours(body);
        }
        var one = Campaign.draft(body, content, by(editor));
        return database.<Campaigning>inTransaction(session -> leads(session, content).thenCompose(leads -> leads
                ? store.insert(session, one).thenCompose(_ -> ask(session, one))
                        .thenCompose(_ -> done(session, editor, one, "draft-campaign", Map.of()))
                : stage(new Campaigning.NoSuchTarget())));
    }

    /// Writes a draft anew that has the version which its editor read.
    Campaigning edit(Editor editor, UUID id, long version, Content content) {
        return byBody(editor, id, (session, one) -> {
            if (one.state() != CampaignState.DRAFT) {
                return notNow(one);
            }
            if (one.version() != version) {
                return stage(new Campaigning.Stale(one.version()));
            }
            var edited = one.edited(content);
            return leads(session, content).thenCompose(leads -> leads
                    ? store.keep(session, edited)
                            .thenCompose(_ -> edited.asking().equals(one.asking())
                                    ? CompletableFuture.<Void>completedStage(null)
                                    : ask(session, edited))
                            .thenCompose(_ -> done(session, editor, edited, "edit-campaign", Map.of()))
                    : stage(new Campaigning.NoSuchTarget()));
        });
    }

    /// Hands a draft to somebody else for approval, once it is known that there is somebody whom it is for.
    Campaigning propose(Editor editor, UUID id) {
        return byBody(editor, id, (session, one) -> {
            if (!one.state().mayBecome(CampaignState.PROPOSED)) {
                return notNow(one);
            }
            var window = one.content().window();
            if (!now().isBefore(window.endsAt())) {
                return stage(new Campaigning.WindowOver(window.endsAt()));
            }
            var estimate = one.estimate();
            if (one.content().audience().isNobody() || estimate != null && estimate.people() == 0) {
                return stage(new Campaigning.Nobody());
            }
            return estimate == null
                    ? stage(new Campaigning.NotCountedYet())
                    : kept(session, editor, one.proposed(by(editor)), "propose-campaign", Map.of("people", estimate.people()));
        });
    }

    /// Agrees to what somebody else proposed; an administrator where it is for everybody.
    Campaigning approve(Editor editor, UUID id) {
        return bySecond(editor, id, (session, one) -> {
            var window = one.content().window();
            return now().isBefore(window.endsAt())
                    ? kept(session, editor, one.approved(by(editor)), "approve-campaign",
                            Map.of("everybody", one.content().audience().everybody()))
                    : stage(new Campaigning.WindowOver(window.endsAt()));
        });
    }

    /// Gives back what somebody else proposed.
    Campaigning giveBack(Editor editor, UUID id, String reason) {
        return bySecond(editor, id, (session, one) -> kept(session, editor, one.returned(reason), "return-campaign",
                Map.of("reason", reason)));
    }

    /// Stops a campaign wherever it is: nobody more is told.
    Campaigning stop(Editor editor, UUID id, String reason) {
        return byBody(editor, id, (session, one) -> {
            if (!one.state().mayBecome(CampaignState.STOPPED)) {
                return notNow(one);
            }
            var stopped = one.stopped(by(editor), reason);
            return (one.state() == CampaignState.STARTED
                    ? outbox.add(session, new CampaignStopped(id, one.body(), now()))
                    : CompletableFuture.<Void>completedStage(null))
                    .thenCompose(_ -> kept(session, editor, stopped, "stop-campaign", Map.of("reason", reason)));
        });
    }

    /// A campaign that started, or one of a body that the reader edits for.
    Optional<CampaignView> find(UUID id, @Nullable Editor reader) {
        return Optional.ofNullable(database.inTransaction(session -> store.find(session, id)
                .thenCompose(one -> one == null || !one.isPublic() && !covers(reader, one)
                        ? CompletableFuture.<@Nullable Shown>completedStage(null)
                        : reaches.of(session, List.of(id)).<@Nullable Shown>thenApply(reach -> new Shown(one, reach)))))
                .map(shown -> view(shown.campaign, reader, true, shown.reaches));
    }

    private record Shown(Campaign campaign, Map<UUID, CampaignView.Reached> reaches) {}

    /// Newest first, without their pages.
    Page<CampaignView> list(CampaignStore.Filter filter, Page.Request page, @Nullable Editor reader) {
        return Page.of(list(filter, page.after(UUID::fromString), page.limit() + 1, reader), page, view -> view.id().toString());
    }

    /// Those that started, a page at a time.
    List<CampaignView> register(@Nullable CampaignView after) {
        return list(new CampaignStore.Filter(null, null, false), after == null ? null : after.id(), 200, null);
    }

    private List<CampaignView> list(CampaignStore.Filter filter, @Nullable UUID after, int most, @Nullable Editor reader) {
        record Found(List<Campaign> campaigns, Map<UUID, CampaignView.Reached> reaches) {}
        var found = database.inTransaction(session -> store.list(session, filter, after, most)
                .thenCompose(some -> reaches.of(session, some.stream().map(Campaign::id).toList())
                        .thenApply(reach -> new Found(some, reach))));
        return found.campaigns().stream().map(one -> view(one, reader, false, found.reaches())).toList();
    }

    /// How many people a campaign is for.
    CompletionStage<Void> estimated(Session session, CampaignAudienceEstimated answer, EventMeta meta) {
        var places = answer.places().stream().collect(java.util.stream.Collectors.toMap(
                CampaignAudienceEstimated.Place::place, CampaignAudienceEstimated.Place::people, Math::max));
        return store.estimated(session, answer.campaign(), answer.asking(),
                new Estimate(answer.people(), places, answer.estimatedAt()));
    }

    /// How many people a campaign has reached.
    CompletionStage<Void> reached(Session session, CampaignReached count, EventMeta meta) {
        return reaches.keep(session, count);
    }

    private interface Act {
        CompletionStage<Campaigning> on(Session session, Campaign one);
    }

    private Campaigning byBody(Editor editor, UUID id, Act act) {
        return database.<Campaigning>inTransaction(session -> store.locked(session, id).thenCompose(one -> {
            if (one == null || !one.isPublic() && !editor.covers(one.body())) {
                return stage(new Campaigning.NoSuchCampaign());
            }
            return editor.covers(one.body()) ? act.on(session, one) : stage(new Campaigning.NotYours(one.body()));
        }));
    }

    private Campaigning bySecond(Editor editor, UUID id, Act act) {
        return byBody(editor, id, (session, one) -> {
            var proposal = one.acts().proposed();
            if (one.state() != CampaignState.PROPOSED || proposal == null) {
                return notNow(one);
            }
            if (proposal.person().equals(editor.person())) {
                return stage(new Campaigning.OwnProposal());
            }
            return one.content().audience().everybody() && !editor.admin()
                    ? stage(new Campaigning.NeedsAdministrator())
                    : act.on(session, one);
        });
    }

    private CompletionStage<Boolean> leads(Session session, Content content) {
        var link = content.link();
        return link == null || link.kind() != Link.Kind.CONSULTATION
                ? CompletableFuture.completedStage(true)
                : bodies.consultationExists(session, UUID.fromString(link.target()));
    }

    private CompletionStage<Void> ask(Session session, Campaign one) {
        return one.content().audience().isNobody()
                ? CompletableFuture.completedStage(null)
                : outbox.add(session, new CampaignAudienceAsked(one.id(), one.asking(), one.content().audience().told(), now()));
    }

    private CompletionStage<Campaigning> kept(Session session, Editor editor, Campaign one, String act,
            Map<String, Object> details) {
        return store.keep(session, one).thenCompose(_ -> done(session, editor, one, act, details));
    }

    private CompletionStage<Campaigning> done(Session session, Editor editor, Campaign one, String act,
            Map<String, Object> details) {
        return reaches.of(session, List.of(one.id())).thenCompose(reach -> audit
                .append(session, new StaffAct(editor.person(), act, one.id(), now(), details))
                .thenApply(_ -> new Campaigning.Done(view(one, editor, false, reach))));
    }

    private CampaignView view(Campaign one, @Nullable Editor reader, boolean whole, Map<UUID, CampaignView.Reached> reach) {
        var name = bodies.name(one.body()).orElse(new Bilingual(one.body(), one.body()));
        var editor = covers(reader, one) && reader != null ? reader.person() : null;
        return CampaignView.of(one, name, new CampaignView.Reading(editor, whole), reach.get(one.id()));
    }

    private static boolean covers(@Nullable Editor reader, Campaign one) {
        return reader != null && reader.covers(one.body());
    }

    private static CompletionStage<Campaigning> notNow(Campaign one) {
        return stage(new Campaigning.NotNow(one.state()));
    }

    private static CompletionStage<Campaigning> stage(Campaigning campaigning) {
        return CompletableFuture.completedStage(campaigning);
    }

    private Campaign.By by(Editor editor) {
        return new Campaign.By(editor.person(), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
