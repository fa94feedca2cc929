package ua.viche.api.reports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.api.reports.PublicUpdates.Update;
import ua.viche.platform.identity.Vault;

/// Reads public entries of public reports.
final class PublicUpdateStore {

    private final Vault vault;

    PublicUpdateStore(Vault vault) {
        this.vault = vault;
    }

    CompletionStage<List<Update>> between(Stage.QueryProducer session, Instant from, Instant until, int most) {
        return session.createNativeQuery("""
                select e.id, e.report, coalesce(e.state, r.state), e.text, e.at
                from report_entry e join report r on r.id = e.report
                where r.publication = 'PUBLIC' and e.visibility = 'PUBLIC' and e.kind <> 'RECEIVED'
                    and e.at >= :from and e.at < :until
                order by e.at, e.id limit :most
                """, Object[].class).setParameter("from", from).setParameter("until", until).setParameter("most", most)
                .getResultList().thenApply(rows -> rows.stream().map(this::update).toList());
    }

    private Update update(Object[] r) {
        var text = r[3] == null ? "" : vault.decrypt((byte[]) r[3], r[0]);
        return new Update((UUID) r[0], (UUID) r[1], ReportState.valueOf((String) r[2]), text, ReportStore.instant(r[4]));
    }
}
