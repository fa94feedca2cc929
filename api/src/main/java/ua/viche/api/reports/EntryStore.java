package ua.viche.api.reports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.identity.Vault;

/// The tables `report_entry` and `report_hop`, texts encrypted; nobody else reads or writes them.
final class EntryStore {

    private final Vault vault;

    EntryStore(Vault vault) {
        this.vault = vault;
    }

    CompletionStage<Void> add(Stage.QueryProducer session, UUID report, Entry entry) {
        return session.createNativeQuery("""
                insert into report_entry (id, report, kind, side, visibility, person, state, text, at, device_at)
                values (:id, :report, :kind, :side, :visibility, cast(:person as uuid), cast(:state as text), cast(:text as bytea),
                    :at, cast(:deviceAt as timestamptz))
                """).setParameter("id", entry.id()).setParameter("report", report).setParameter("kind", entry.kind().name())
                .setParameter("side", entry.side().name()).setParameter("visibility", entry.visibility().name())
                .setParameter("person", entry.person())
                .setParameter("state", entry.state() == null ? null : entry.state().name())
                .setParameter("text", sealed(entry.text(), entry.id())).setParameter("at", entry.at())
                .setParameter("deviceAt", entry.deviceAt()).executeUpdate().thenAccept(_ -> {});
    }

    /// In order, of these visibilities.
    CompletionStage<List<Entry>> of(Stage.QueryProducer session, UUID report, List<Entry.Visibility> visible) {
        return session.createNativeQuery("""
                select id, kind, side, visibility, person, state, text, at, device_at from report_entry
                where report = :report and visibility = any(cast(:visible as text[])) order by id
                """, Object[].class).setParameter("report", report)
                .setParameter("visible", visible.stream().map(Enum::name).toArray(String[]::new)).getResultList()
                .thenApply(rows -> rows.stream().map(this::entry).toList());
    }

    CompletionStage<Void> addHop(Stage.QueryProducer session, UUID report, Hop hop) {
        return session.createNativeQuery("""
                insert into report_hop (report, hop, responsible, received_at, due_at, delivery, next_try_at)
                values (:report, :hop, :responsible, :receivedAt, :dueAt, :delivery, :receivedAt)
                """).setParameter("report", report).setParameter("hop", hop.hop())
                .setParameter("responsible", hop.responsible().duty()).setParameter("receivedAt", hop.receivedAt())
                .setParameter("dueAt", hop.dueAt()).setParameter("delivery", hop.delivery().name()).executeUpdate()
                .thenAccept(_ -> {});
    }

    CompletionStage<Void> endHop(Stage.QueryProducer session, Report report, Hop.Outcome outcome, @Nullable String reason,
            Instant now) {
        return session.createNativeQuery("""
                update report_hop set ended_at = :now, outcome = :outcome, reason = cast(:reason as bytea)
                where report = :report and hop = :hop and ended_at is null
                """).setParameter("now", now).setParameter("outcome", outcome.name())
                .setParameter("reason", sealed(reason, report.id())).setParameter("report", report.id())
                .setParameter("hop", report.handling().hop()).executeUpdate().thenAccept(_ -> {});
    }

    /// Somebody of those responsible has opened it, whatever became of its delivery.
    CompletionStage<Void> acknowledged(Stage.QueryProducer session, Report report, Instant now) {
        return session.createNativeQuery("""
                update report_hop set delivery = 'ACKNOWLEDGED', acknowledged_at = :now
                where report = :report and hop = :hop and acknowledged_at is null
                """).setParameter("now", now).setParameter("report", report.id())
                .setParameter("hop", report.handling().hop()).executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<List<Hop>> hops(Stage.QueryProducer session, UUID report) {
        return session.createNativeQuery("""
                select hop, responsible, received_at, due_at, delivery, failures, acknowledged_at, ended_at, outcome, reason
                from report_hop where report = :report order by hop
                """, Object[].class).setParameter("report", report).getResultList()
                .thenApply(rows -> rows.stream().map(r -> hop(r, report)).toList());
    }

    private Entry entry(Object[] r) {
        var id = (UUID) r[0];
        return new Entry(id, Entry.Kind.valueOf((String) r[1]), Entry.Side.valueOf((String) r[2]),
                Entry.Visibility.valueOf((String) r[3]), (UUID) r[4], r[5] == null ? null : ReportState.valueOf((String) r[5]),
                opened((byte[]) r[6], id), ReportStore.instant(r[7]), ReportStore.maybe(r[8]));
    }

    private Hop hop(Object[] r, UUID report) {
        return new Hop((Integer) r[0], Responsible.of((String) r[1]), ReportStore.instant(r[2]), ReportStore.instant(r[3]),
                Delivery.valueOf((String) r[4]), (Integer) r[5], ReportStore.maybe(r[6]), ReportStore.maybe(r[7]),
                r[8] == null ? null : Hop.Outcome.valueOf((String) r[8]), opened((byte[]) r[9], report));
    }

    private byte @Nullable [] sealed(@Nullable String text, UUID about) {
        return text == null ? null : vault.encrypt(text, about);
    }

    private @Nullable String opened(byte @Nullable [] sealed, UUID about) {
        return sealed == null ? null : vault.decrypt(sealed, about);
    }
}
