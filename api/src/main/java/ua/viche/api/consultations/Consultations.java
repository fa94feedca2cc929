package ua.viche.api.consultations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.ConsultationCancelled;
import ua.viche.contracts.events.ConsultationClosed;
import ua.viche.contracts.events.ConsultationOpened;
import ua.viche.contracts.events.ConsultationRevised;
import ua.viche.contracts.events.Event;
import ua.viche.contracts.events.Localized;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;
import ua.viche.platform.database.Database;
import ua.viche.platform.events.Outbox;
import ua.viche.platform.http.Page;
import ua.viche.platform.texts.Bilingual;
import ua.viche.platform.time.LegalCalendar;

/// What bodies do with consultations, and what everybody may read of them.
public final class Consultations {

    private final Database database;
    private final Clock clock;
    private final LegalCalendar calendar;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final ConsultationProcedures procedures;
    private final ConsultationStore store = new ConsultationStore();
    private final SectionStore sections = new SectionStore();
    private final ContributionStore contributions = new ContributionStore();

    Consultations(Platform platform, ConsultationProcedures procedures, AuditTrail audit) {
        database = platform.database();
        clock = platform.clock();
        calendar = platform.calendar();
        outbox = platform.outbox();
        this.audit = audit;
        this.procedures = procedures;
    }

    /// Begins a consultation that only the body's editors see.
    Consulting draft(Editor editor, String procedure, Plan plan) {
        var rules = procedures.rulesFor(procedure).orElse(null);
        if (rules == null) {
            return new Consulting.NoSuchProcedure();
        }
        if (!editor.covers(procedure)) {
            return new Consulting.NotYours(procedure);
        }
        return database.inTransaction(session -> {
            var consultation = Consultation.draft(editor.person(), rules, plan, now());
            return store.insert(session, consultation)
                    .thenCompose(_ -> done(session, editor, consultation, "draft-consultation", Map.of()));
        });
    }

    /// Changes a draft that has the version which its editor read.
    Consulting edit(Editor editor, UUID id, long version, UnaryOperator<Plan> change) {
        return byBody(editor, id, (session, consultation) -> {
            if (consultation.state() != ConsultationState.DRAFT) {
                return notNow(consultation);
            }
            if (consultation.version() != version) {
                return stage(new Consulting.Stale(consultation.version()));
            }
            consultation.edit(change.apply(consultation.plan()));
            return session.flush()
                    .thenCompose(_ -> done(session, editor, consultation, "edit-consultation", Map.of()));
        });
    }

    /// Gives a draft its text, or an open consultation a new edition of it. Sections that stay word for word keep their ids.
    Consulting revise(Editor editor, UUID id, long version, String markdown) {
        return switch (DraftText.read(markdown)) {
            case DraftText.Reading.Refused(var rule, var most) -> new Consulting.BadText(rule, most);
            case DraftText.Reading.Read(var read) -> byBody(editor, id, (session, consultation) -> {
                var state = consultation.stateAt(now());
                if (state != ConsultationState.DRAFT && state != ConsultationState.OPEN) {
                    return notNow(consultation);
                }
                return consultation.version() == version
                        ? revise(session, editor, consultation, read)
                        : stage(new Consulting.Stale(consultation.version()));
            });
        };
    }

    private CompletionStage<Consulting> revise(Stage.Session session, Editor editor, Consultation consultation,
            List<Section> read) {
        var edition = consultation.revise();
        var revised = new ConsultationRevised(consultation.id(), consultation.procedure(), localized(consultation.title()),
                edition, now());
        return session.flush().thenCompose(_ -> sections.standing(session, consultation.id()))
                .thenCompose(before -> sections.replace(session, consultation.id(), edition, before,
                        DraftText.keeping(before, read)))
                .thenCompose(_ -> consultation.state() == ConsultationState.OPEN
                        ? outbox.add(session, revised)
                        : CompletableFuture.<Void>completedStage(null))
                .thenCompose(_ -> done(session, editor, consultation, "revise-consultation",
                        Map.of("edition", edition, "sections", read.size())));
    }

    /// Announces a draft whose checklist has no gaps; from then on it takes contributions.
    Consulting announce(Editor editor, UUID id) {
        return byBody(editor, id, (session, consultation) -> {
            if (consultation.state() != ConsultationState.DRAFT) {
                return notNow(consultation);
            }
            var missing = consultation.missing();
            var last = consultation.plan().lastDay();
            if (last == null || !missing.isEmpty()) {
                return stage(new Consulting.Incomplete(missing));
            }
            var now = now();
            return rules(session, consultation).thenCompose(rules -> {
                var earliest = rules.earliestLastDay(now);
                var latest = rules.latestLastDay(now);
                return last.isBefore(earliest) || last.isAfter(latest)
                        ? stage(new Consulting.TermOutside(earliest, latest))
                        : open(session, editor, consultation, now);
            });
        });
    }

    private CompletionStage<Consulting> open(Stage.Session session, Editor editor, Consultation consultation, Instant now) {
        var step = consultation.announce(editor.person(), now);
        var closesAt = consultation.closesAt();
        return keep(session, consultation, step,
                new ConsultationOpened(consultation.id(), consultation.procedure(), consultation.plan().territory(),
                        localized(consultation.title()), now, closesAt == null ? now : closesAt))
                .thenCompose(_ -> done(session, editor, consultation, "announce-consultation", Map.of()));
    }

    /// Calls off what was announced and not yet reported on.
    Consulting cancel(Editor editor, UUID id, String reason) {
        return byBody(editor, id, (session, consultation) -> {
            if (!consultation.state().mayBecome(ConsultationState.CANCELLED)) {
                return notNow(consultation);
            }
            var step = consultation.cancel(editor.person(), reason, now());
            return keep(session, consultation, step,
                    new ConsultationCancelled(consultation.id(), consultation.procedure(), localized(consultation.title()),
                            step.at()))
                    .thenCompose(_ -> done(session, editor, consultation, "cancel-consultation", Map.of("reason", reason)));
        });
    }

    /// Notes that the time of a locked consultation is over.
    CompletionStage<Void> close(Stage.Session session, Consultation consultation) {
        return rules(session, consultation).thenCompose(rules -> {
            var step = consultation.close(rules, calendar, now());
            var due = consultation.reportDueAt();
            return contributions.figures(session, List.of(consultation.id()))
                    .thenCompose(figures -> keep(session, consultation, step,
                            new ConsultationClosed(consultation.id(), consultation.procedure(),
                                    localized(consultation.title()),
                                    figures.getOrDefault(consultation.id(), Figures.NONE).total(), step.at(),
                                    due == null ? step.at() : due)));
        });
    }

    /// A consultation that the reader may see.
    Optional<ConsultationView> find(UUID id, @Nullable Editor reader) {
        return Optional.ofNullable(database.inTransaction(session -> readable(session, id, reader)
                .thenCompose(found -> found == null
                        ? CompletableFuture.<@Nullable ConsultationView>completedStage(null)
                        : view(session, found).<@Nullable ConsultationView>thenApply(view -> view))));
    }

    /// The sections of a text that the reader may see. They become HTML on the reader's own thread.
    Optional<TextView> text(UUID id, @Nullable Editor reader) {
        return Optional.ofNullable(database.inTransaction(session -> readable(session, id, reader)
                .thenCompose(found -> found == null
                        ? CompletableFuture.<@Nullable StoredText>completedStage(null)
                        : sections.standing(session, id)
                                .thenCompose(standing -> contributions.perSection(session, id)
                                        .<@Nullable StoredText>thenApply(counts -> new StoredText(found, standing, counts))))))
                .map(text -> TextView.of(text.consultation, text.sections, text.counts));
    }

    private record StoredText(Consultation consultation, List<Section> sections, Map<UUID, Integer> counts) {}

    /// Newest first, each without its history.
    Page<ConsultationView> list(ConsultationStore.Filter filter, Page.Request page) {
        return database.inTransaction(session -> store.list(session, filter, page)
                .thenCompose(found -> views(session, found))
                .thenApply(views -> Page.of(views, page, view -> view.id().toString())));
    }

    /// All that are published, a page at a time.
    List<ConsultationView> register(@Nullable ConsultationView after) {
        var filter = new ConsultationStore.Filter(List.copyOf(ConsultationState.PUBLISHED), null);
        return database.inTransaction(session -> store.list(session, filter, after == null ? null : after.id(), 100)
                .thenCompose(found -> views(session, found)));
    }

    /// A consultation that was announced, for what is built on it; null where there is none.
    public CompletionStage<@Nullable Announced> announced(Stage.Session session, UUID id) {
        return store.held(session, id).thenCompose(found -> found == null || found.state() == ConsultationState.DRAFT
                ? CompletableFuture.<@Nullable Announced>completedStage(null)
                : rules(session, found).<@Nullable Announced>thenApply(
                        rules -> new Announced(found.id(), found.state() == ConsultationState.CANCELLED, rules)));
    }

    /// A consultation that was announced.
    ///
    /// @param cancelled whether it was called off
    /// @param rules by which it runs
    public record Announced(UUID id, boolean cancelled, ConsultationRules rules) {}

    /// The consultation, unless it is a draft that the reader may not see.
    CompletionStage<@Nullable Consultation> readable(Stage.Session session, UUID id, @Nullable Editor reader) {
        return store.find(session, id).<@Nullable Consultation>thenApply(found -> found == null
                || found.state() == ConsultationState.DRAFT && (reader == null || !reader.covers(found.procedure()))
                        ? null
                        : found);
    }

    /// What an editor does with a consultation that nobody else can change meanwhile.
    interface Act {
        CompletionStage<Consulting> on(Stage.Session session, Consultation consultation);
    }

    Consulting byBody(Editor editor, UUID id, Act act) {
        return database.<Consulting>inTransaction(session -> store.locked(session, id).thenCompose(found -> {
            if (found == null || found.state() == ConsultationState.DRAFT && !editor.covers(found.procedure())) {
                return stage(new Consulting.NoSuchConsultation());
            }
            return editor.covers(found.procedure())
                    ? act.on(session, found)
                    : stage(new Consulting.NotYours(found.procedure()));
        }));
    }

    CompletionStage<Void> keep(Stage.Session session, Consultation consultation, Step step, Event event) {
        return store.keep(session, consultation.id(), step).thenCompose(_ -> outbox.add(session, event));
    }

    CompletionStage<Consulting> done(Stage.Session session, Editor editor, Consultation consultation, String act,
            Map<String, Object> details) {
        return view(session, consultation).thenCompose(view -> audit
                .append(session, new StaffAct(editor.person(), act, consultation.id(), now(), details))
                .thenApply(_ -> new Consulting.Done(view)));
    }

    private CompletionStage<ConsultationView> view(Stage.Session session, Consultation consultation) {
        return rules(session, consultation).thenCompose(rules -> contributions.figures(session, List.of(consultation.id()))
                .thenCompose(figures -> store.history(session, consultation.id())
                        .thenApply(history -> ConsultationView.of(consultation, rules,
                                figures.getOrDefault(consultation.id(), Figures.NONE), history, now()))));
    }

    private CompletionStage<List<ConsultationView>> views(Stage.Session session, List<Consultation> found) {
        var rules = new HashMap<UUID, ConsultationRules>();
        CompletionStage<Void> known = CompletableFuture.completedStage(null);
        for (var one : found) {
            known = known.thenCompose(_ -> rules(session, one)).thenAccept(its -> rules.put(one.id(), its));
        }
        return known
                .thenCompose(_ -> contributions.figures(session, found.stream().map(Consultation::id).toList()))
                .thenApply(figures -> found.stream().map(one -> ConsultationView.of(one,
                        Objects.requireNonNull(rules.get(one.id())), figures.getOrDefault(one.id(), Figures.NONE), null,
                        now())).toList());
    }

    CompletionStage<ConsultationRules> rules(Stage.Session session, Consultation consultation) {
        return procedures.rulesFor(session, consultation.procedure(), consultation.procedureVersion());
    }

    private CompletionStage<Consulting> notNow(Consultation consultation) {
        return stage(new Consulting.NotNow(consultation.stateAt(now())));
    }

    static CompletionStage<Consulting> stage(Consulting consulting) {
        return CompletableFuture.completedStage(consulting);
    }

    static Localized localized(Bilingual text) {
        return new Localized(text.uk(), text.en());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
