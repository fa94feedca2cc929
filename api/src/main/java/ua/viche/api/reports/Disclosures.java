package ua.viche.api.reports;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.api.accounts.Accounts;

/// Opens what is kept unreadable of a report; whoever calls writes that down.
final class Disclosures implements Cases.Disclosing {

    private final Accounts accounts;
    private final ReportReading reading;
    private final ReportStore store = new ReportStore();

    Disclosures(Accounts accounts, ReportReading reading) {
        this.accounts = accounts;
        this.reading = reading;
    }

    @Override
    public CompletionStage<CaseView.Disclosed> disclose(Stage.Session session, Report report, CaseRequests.What what) {
        return switch (what) {
            case LOCATION ->
                store.kept(session, report.id()).thenApply(kept -> new CaseView.Disclosed(reading.point(report, kept),
                        reading.content(report, kept).address(), null));
            case IDENTITY -> {
                var author = report.by().author();
                yield author == null
                        ? CompletableFuture.completedStage(new CaseView.Disclosed(null, null, null))
                        : accounts.names(session, List.of(author))
                                .thenApply(names -> new CaseView.Disclosed(null, null, names.get(author)));
            }
        };
    }
}
