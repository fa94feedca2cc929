package ua.viche.api.reports;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.reports.Entry.Side;
import ua.viche.api.reports.Entry.Visibility;
import ua.viche.api.reports.Report.Handling;
import ua.viche.contracts.events.ReportChanged.Change;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Ids;

/// What the staff responsible do with a report. Every act is in the audit trail, without what was written.
final class Cases {

    private final Database database;
    private final Routing routing;
    private final ReportLife life;
    private final ReportNews news;
    private final CaseReading reading;
    private final AuditTrail audit;
    private final ReportStore store = new ReportStore();
    private final EntryStore entries;

    Cases(Platform platform, Routing routing, ReportLife life, ReportNews news, CaseReading reading, AuditTrail audit) {
        database = platform.database();
        entries = new EntryStore(platform.vault());
        this.routing = routing;
        this.life = life;
        this.news = news;
        this.reading = reading;
        this.audit = audit;
    }

    /// Opens a report, which is the proof that it arrived.
    CaseActing open(Staff staff, Sight sight) {
        return act(staff, sight, "open-report", Map.of(),
                (session, report) -> entries.acknowledged(session, report, life.now())
                        .<@Nullable CaseActing>thenApply(_ -> null));
    }

    /// Says something to the resident: a substantive reply by a person ends the duty to answer, an acknowledgement does not. A public
    /// one is read by everybody who said "me too".
    CaseActing reply(Staff staff, Sight sight, CaseRequests.Reply reply) {
        return act(staff, sight, "reply-to-report", Map.of("kind", reply.kind().code()), (session, report) -> {
            var category = reading.category(report);
            var template = reply.template() == null ? null : category.template(reply.template());
            if (reply.template() != null && template == null) {
                return refused(new CaseActing.NoSuchTemplate());
            }
            var text = template == null ? reply.text() : template.in(Locale.of(report.about().language()));
            var publicly = Boolean.TRUE.equals(reply.publicly()) && !report.publicity().confidential();
            var entry = entry(reply.kind(), publicly ? Visibility.PUBLIC : Visibility.PARTIES, staff, null, text,
                    reply.deviceTime());
            return life.add(session, report, entry)
                    .thenCompose(_ -> reply.kind() == Entry.Kind.REPLY && template == null
                            ? life.answered(session, report)
                            : CompletableFuture.completedStage(report))
                    .thenCompose(changed -> publicly
                            ? news.tellAll(session, changed, Change.REPLIED, life.now())
                            : news.tellAuthor(session, changed, Change.REPLIED, life.now()))
                    .<@Nullable CaseActing>thenApply(_ -> null);
        });
    }

    /// Notes something for the staff alone, at the desk or on the scene.
    CaseActing note(Staff staff, Sight sight, CaseRequests.Note note, Entry.Kind kind) {
        return act(staff, sight, "note-on-report", Map.of("kind", kind.code()), (session, report) -> life
                .add(session, report, entry(kind, Visibility.STAFF, staff, null, note.text(), note.deviceTime()))
                .<@Nullable CaseActing>thenApply(_ -> null));
    }

    CaseActing become(Staff staff, Sight sight, CaseRequests.State wanted) {
        var state = wanted.state();
        return act(staff, sight, "change-report", Map.of("state", state.code()), (session, report) -> {
            if (!report.state().mayBecome(state) || !state.isNamedByStaff() || !report.state().isOpen()) {
                return refused(new CaseActing.NotNow(report.state()));
            }
            if (!state.isOpen() && isUnforwarded(report)) {
                return refused(new CaseActing.NotForwarded());
            }
            var publicly = !report.publicity().confidential();
            var entry = entry(Entry.Kind.STATE, publicly ? Visibility.PUBLIC : Visibility.PARTIES, staff, state, wanted.text(),
                    null);
            return life.become(session, report, state, entry)
                    .thenCompose(changed -> news.tellAll(session, changed, Change.STATE_CHANGED, life.now()))
                    .<@Nullable CaseActing>thenApply(_ -> null);
        });
    }

    /// Hands a report on. Who refuses it names who is to act instead, or leaves that to the chain.
    CaseActing handOver(Staff staff, Sight sight, CaseRequests.Handover handover) {
        var details = new HashMap<String, Object>(Map.of("outcome", handover.outcome().name()));
        return act(staff, sight, "hand-over-report", details, (session, report) -> {
            if (!report.state().isOpen()) {
                return refused(new CaseActing.NotNow(report.state()));
            }
            var category = reading.category(report);
            var route = handover.to() == null
                    ? routing.after(category, report.handling().step(), report.place().district())
                    : routing.named(category, handover.to());
            if (route.isEmpty()) {
                return refused(handover.to() == null ? new CaseActing.NobodyNext() : new CaseActing.NoSuchBody());
            }
            details.put("to", route.get().to().duty());
            var publicly = !report.publicity().confidential();
            var entry = entry(Entry.Kind.HANDOVER, publicly ? Visibility.PUBLIC : Visibility.PARTIES, staff,
                    ReportState.CONFIRMED, null, null);
            return life.handOver(session, report, route.get(), handover.outcome(), handover.reason(), entry)
                    .<@Nullable CaseActing>thenApply(_ -> null);
        });
    }

    /// Notes under which number another register has it, or why the duty unit does not.
    CaseActing forward(Staff staff, Sight sight, CaseRequests.Forwarding forwarding) {
        var number = forwarding.registerNumber();
        return act(staff, sight, "forward-report", Map.of("registered", number != null), (session, report) -> {
            var h = report.handling();
            var handling = new Handling(h.state(), h.responsible(), h.step(), h.hop(), h.dueAt(), h.answerDueAt(), h.answeredAt(),
                    h.alert(), number == null ? h.registerNumber() : number, forwarding.reason() == null
                            ? h.unforwardedReason()
                            : forwarding.reason(),
                    h.duplicateOf(), h.reopened());
            var entry = entry(Entry.Kind.FORWARDED, number == null ? Visibility.STAFF : Visibility.PARTIES, staff, null,
                    number == null ? forwarding.reason() : number, null);
            return life.keep(session, report, handling).thenCompose(changed -> life.add(session, changed, entry)
                    .thenCompose(_ -> number == null
                            ? CompletableFuture.<Void>completedStage(null)
                            : news.tellAuthor(session, changed, Change.FORWARDED, life.now())))
                    .<@Nullable CaseActing>thenApply(_ -> null);
        });
    }

    /// Ends a report as the same as another one, which its author and supporters then hear about.
    CaseActing merge(Staff staff, Sight sight, UUID into) {
        return act(staff, sight, "merge-report", Map.of("into", into.toString()), (session, report) -> {
            if (!report.state().isOpen()) {
                return refused(new CaseActing.NotNow(report.state()));
            }
            if (isUnforwarded(report)) {
                return refused(new CaseActing.NotForwarded());
            }
            return report.id().equals(into)
                    ? refused(new CaseActing.NotTheSame())
                    : store.locked(session, into).thenCompose(target -> target.isEmpty() || !same(report, target.get())
                            || !staff.mayActOn(target.get())
                                    ? refused(new CaseActing.NotTheSame())
                                    : new Merging(life, news).merge(session, report, target.get(),
                                            entry(Entry.Kind.MERGED, Visibility.PARTIES, staff, ReportState.DUPLICATE, null,
                                                    null))
                                            .<@Nullable CaseActing>thenApply(_ -> null));
        });
    }

    /// The exact place or the author's name, for a purpose that the audit keeps.
    Optional<CaseView.Disclosed> disclose(Staff staff, UUID id, CaseRequests.Disclosure disclosure,
            Disclosing disclosing) {
        return database.inTransaction(session -> store.find(session, id)
                .thenCompose(found -> found.filter(staff::mayActOn).isEmpty()
                        ? CompletableFuture.completedStage(Optional.<CaseView.Disclosed>empty())
                        : disclosing.disclose(session, found.get(), disclosure.what())
                                .thenCompose(disclosed -> audited(session, staff, "disclose-" + disclosure.what().code(), id,
                                        Map.of("purpose", disclosure.purpose()))
                                        .thenApply(_ -> Optional.of(disclosed)))));
    }

    private boolean isUnforwarded(Report report) {
        var handling = report.handling();
        return reading.category(report).crime() && handling.registerNumber() == null && handling.unforwardedReason() == null;
    }

    private static boolean same(Report report, Report target) {
        return report.about().category().equals(target.about().category()) && target.handling().duplicateOf() == null
                && report.publicity().confidential() == target.publicity().confidential();
    }

    private interface Act {
        CompletionStage<@Nullable CaseActing> on(Stage.Session session, Report report);
    }

    private CaseActing act(Staff staff, Sight sight, String what, Map<String, Object> details, Act act) {
        var id = sight.id();
        return database.<CaseActing>inTransaction(session -> store.locked(session, id).thenCompose(found -> {
            if (found.filter(staff::mayActOn).isEmpty()) {
                return CompletableFuture.<CaseActing>completedStage(new CaseActing.NoSuchReport());
            }
            if (!sight.isOf(found.get())) {
                return CompletableFuture.<CaseActing>completedStage(new CaseActing.Stale());
            }
            return act.on(session, found.get()).thenCompose(refusal -> refusal != null
                    ? CompletableFuture.<CaseActing>completedStage(refusal)
                    : store.find(session, id).thenCompose(now -> reading.view(session, now.orElseThrow(), sight.language()))
                            .thenCompose(view -> audited(session, staff, what, id, details)
                                    .<CaseActing>thenApply(_ -> new CaseActing.Done(view))));
        }));
    }

    private static CompletionStage<@Nullable CaseActing> refused(CaseActing refusal) {
        return CompletableFuture.completedStage(refusal);
    }

    private CompletionStage<Void> audited(Stage.QueryProducer session, Staff staff, String what, UUID id,
            Map<String, Object> details) {
        return audit.append(session, new StaffAct(staff.person(), what, id, life.now(), Map.copyOf(details)));
    }

    private Entry entry(Entry.Kind kind, Visibility visibility, Staff staff, @Nullable ReportState state, @Nullable String text,
            @Nullable Instant deviceTime) {
        return new Entry(Ids.next(), kind, Side.STAFF, visibility, staff.person(), state, text, life.now(), deviceTime);
    }

    /// Opens what is kept unreadable.
    @FunctionalInterface
    interface Disclosing {
        CompletionStage<CaseView.Disclosed> disclose(Stage.Session session, Report report, CaseRequests.What what);
    }
}
