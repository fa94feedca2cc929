package ua.viche.api.corrections;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.corrections.Correction.Acts;
import ua.viche.api.corrections.Correction.Progress;
import ua.viche.api.integrity.Scrutineer;
import ua.viche.api.signing.SignatureCorrections;
import ua.viche.api.signing.SignatureCorrections.Affected;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Ids;
import ua.viche.platform.http.Json;
import ua.viche.platform.http.Page;

/// What staff do with corrections: one proposes, sees what it would do, and somebody else confirms.
final class Corrections {

    /// The most signatures of one correction.
    static final int MOST = 500_000;

    private static final int PREVIEWED = 100;

    private final Database database;
    private final Clock clock;
    private final SignatureCorrections signatures;
    private final AuditTrail audit;
    private final CorrectionStore store = new CorrectionStore();
    private final PublicStore publicStore = new PublicStore();

    Corrections(Platform platform, SignatureCorrections signatures, AuditTrail audit) {
        database = platform.database();
        clock = platform.clock();
        this.signatures = signatures;
        this.audit = audit;
    }

    /// Freezes what is selected now, within the procedures of whoever asks, and says what would become of it.
    Correcting propose(Scrutineer staff, CorrectionRequest request) {
        var id = Ids.next();
        return database.inTransaction(session -> publicStore.rules(session).thenCompose(rules -> {
            if (rules.stream().noneMatch(rule -> rule.code().equals(request.rule()) && rule.action() == request.does())) {
                return CompletableFuture.completedStage(new Correcting.NoSuchRule());
            }
            return signatures.freeze(session, id, request.does(), request.selection().within(staff), MOST + 1)
                    .thenCompose(affected -> proposed(session, staff, id, request, affected));
        }));
    }

    private CompletionStage<Correcting> proposed(Stage.Session session, Scrutineer staff, UUID id, CorrectionRequest request,
            List<Affected> affected) {
        var count = affected.stream().mapToInt(Affected::signatures).sum();
        if (count == 0) {
            return CompletableFuture.completedStage(new Correcting.NothingSelected());
        }
        if (count > MOST) {
            return signatures.forget(session, id).thenApply(_ -> new Correcting.TooMany(MOST));
        }
        var procedures = affected.stream().map(Affected::procedure).distinct().sorted().toList();
        var correction = new Correction(id, request.does(), request.rule(), request.reason().strip(), json(request.selection()),
                procedures, CorrectionState.PROPOSED, count, new Progress(0, 0),
                new Acts(staff.person(), now(), null, null, null, null));
        return store.insert(session, correction, affected)
                .thenCompose(_ -> done(session, staff, correction, "propose-correction"));
    }

    /// Confirms what somebody else proposed; a job carries it out.
    Correcting confirm(Scrutineer staff, UUID id) {
        return onOne(staff, id, (session, correction) -> {
            var state = correction.stateAt(now());
            if (state != CorrectionState.PROPOSED) {
                return CompletableFuture.completedStage(new Correcting.NotNow(state));
            }
            return correction.acts().proposedBy().equals(staff.person())
                    ? CompletableFuture.completedStage(new Correcting.OwnProposal())
                    : store.confirmed(session, id, staff.person(), now())
                            .thenCompose(_ -> again(session, staff, id, "confirm-correction"));
        });
    }

    /// Cancels a proposal, or what is being carried out: what is done by then stays done.
    Correcting cancel(Scrutineer staff, UUID id) {
        return onOne(staff, id, (session, correction) -> {
            var state = correction.stateAt(now());
            return state.hasEnded()
                    ? CompletableFuture.completedStage(new Correcting.NotNow(state))
                    : store.ended(session, id, CorrectionState.CANCELLED, staff.person(), now())
                            .thenCompose(_ -> signatures.forget(session, id))
                            .thenCompose(_ -> again(session, staff, id, "cancel-correction"));
        });
    }

    /// One that touches the reader's procedures alone.
    Optional<CorrectionView> find(Scrutineer reader, UUID id) {
        return database.inTransaction(session -> store.find(session, id)
                .thenCompose(found -> found.isPresent() && reader.coversAll(found.get().procedures())
                        ? view(session, reader, found.get()).thenApply(Optional::of)
                        : CompletableFuture.completedStage(Optional.<CorrectionView>empty())));
    }

    /// Newest first, each without its petitions.
    Page<CorrectionView> list(Scrutineer reader, @Nullable CorrectionState state, Page.Request page) {
        var now = now();
        var found = database.inTransaction(session -> store.list(session, reader, state, page));
        return Page.of(found, page, correction -> correction.id().toString())
                .map(correction -> CorrectionView.of(correction, List.of(), 0, reader, now));
    }

    /// What corrections did, for everybody.
    Page<PublicCorrection.Row> published(@Nullable UUID petition, Page.Request page) {
        return database.inTransaction(session -> publicStore.list(session, petition, page)
                .thenApply(rows -> Page.of(rows, page, PublicCorrection.Row::position)));
    }

    List<CorrectionRule> rules() {
        return database.inTransaction(publicStore::rules);
    }

    private interface Act {
        CompletionStage<Correcting> on(Stage.Session session, Correction correction);
    }

    private Correcting onOne(Scrutineer staff, UUID id, Act act) {
        return database.<Correcting>inTransaction(session -> store.locked(session, id).thenCompose(found -> {
            if (found.isEmpty()) {
                return CompletableFuture.completedStage(new Correcting.NoSuchCorrection());
            }
            return staff.coversAll(found.get().procedures())
                    ? act.on(session, found.get())
                    : CompletableFuture.completedStage(new Correcting.OutOfScope());
        }));
    }

    private CompletionStage<Correcting> again(Stage.Session session, Scrutineer staff, UUID id, String act) {
        return store.find(session, id).thenCompose(found -> done(session, staff, found.orElseThrow(), act));
    }

    private CompletionStage<Correcting> done(Stage.Session session, Scrutineer staff, Correction correction, String act) {
        var details = Map.<String, Object>of("action", correction.action().name(), "rule", correction.rule(), "reason",
                correction.reason(), "selection", correction.selection(), "signatures", correction.signatures(), "reached",
                correction.progress().reached());
        return view(session, staff, correction)
                .thenCompose(view -> audit.append(session, new StaffAct(staff.person(), act, correction.id(), now(), details))
                        .thenApply(_ -> new Correcting.Done(view)));
    }

    private CompletionStage<CorrectionView> view(Stage.Session session, Scrutineer reader, Correction correction) {
        return store.petitions(session, correction.id(), PREVIEWED).thenApply(
                petitions -> CorrectionView.of(correction, petitions.getValue(), petitions.getKey(), reader, now()));
    }

    private static String json(CorrectionRequest.Selection selection) {
        try {
            return Json.mapper().writeValueAsString(selection);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
