package ua.viche.api.consultations;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.PathId;
import ua.viche.platform.opendata.Export;
import ua.viche.platform.opendata.Export.Column;

/// Open data: the register of consultations, and the contributions to each, in CSV and JSON.
final class OpenDataRoutes implements HttpService {

    private static final String CACHE = Conditional.publicFor(60);
    private static final int AT_ONCE = 200;

    private static final Export<ConsultationView> REGISTER = new Export<>(List.of(new Column<>("id", ConsultationView::id),
            new Column<>("procedure", ConsultationView::procedure), new Column<>("body", one -> one.body().uk()),
            new Column<>("form", one -> one.form().code()), new Column<>("state", one -> one.state().code()),
            new Column<>("titleUk", one -> one.title().uk()), new Column<>("titleEn", one -> one.title().en()),
            new Column<>("territory", ConsultationView::territory), new Column<>("openedAt", ConsultationView::openedAt),
            new Column<>("closesAt", ConsultationView::closesAt), new Column<>("reportedAt", ConsultationView::reportedAt),
            new Column<>("contributions", one -> one.contributions().total()),
            new Column<>("accepted", one -> one.contributions().accepted()),
            new Column<>("hidden", one -> one.contributions().hidden())));

    private static final Export<ContributionView> CONTRIBUTIONS = new Export<>(
            List.of(new Column<>("id", ContributionView::id), new Column<>("consultation", ContributionView::consultation),
                    new Column<>("section", of(ContributionView::section, ContributionView.SectionRef::number)),
                    new Column<>("heading", of(ContributionView::section, ContributionView.SectionRef::heading)),
                    new Column<>("state", one -> one.state().code()), new Column<>("submittedAt", ContributionView::submittedAt),
                    new Column<>("author", of(ContributionView::author, ContributionView.Author::name)),
                    new Column<>("organisation", of(ContributionView::organisation, Organisation::name)),
                    new Column<>("organisationCode", of(ContributionView::organisation, Organisation::code)),
                    new Column<>("organisationSeat", of(ContributionView::organisation, Organisation::seat)),
                    new Column<>("language", ContributionView::language), new Column<>("text", ContributionView::text),
                    new Column<>("wording", ContributionView::wording),
                    new Column<>("attachments", ContributionView::attachments),
                    new Column<>("outcome", of(ContributionView::verdict, verdict -> verdict.outcome().code())),
                    new Column<>("reason", of(ContributionView::verdict, Verdict::reason))));

    private final Consultations consultations;
    private final Contributions contributions;

    OpenDataRoutes(Consultations consultations, Contributions contributions) {
        this.consultations = consultations;
        this.contributions = contributions;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/register.csv", (_, response) -> register(response, "consultations.csv"))
                .get("/register.json", (_, response) -> register(response, "consultations.json"))
                .get("/{id}/contributions.csv", (request, response) -> contributions(request, response, ".csv"))
                .get("/{id}/contributions.json", (request, response) -> contributions(request, response, ".json"));
    }

    private void register(ServerResponse response, String name) {
        REGISTER.send(response, name, CACHE, consultations::register);
    }

    private void contributions(ServerRequest request, ServerResponse response, String ending) {
        var id = PathId.of(request, "id");
        CONTRIBUTIONS.send(response, "contributions-" + id + ending, CACHE, last -> {
            var some = contributions.exported(id, last == null ? null : last.id(), AT_ONCE);
            if (some == null) {
                throw ConsultationRoutes.none();
            }
            return some;
        });
    }

    private static <P> Function<ContributionView, @Nullable Object> of(Function<ContributionView, @Nullable P> part,
            Function<P, @Nullable Object> value) {
        return one -> Optional.ofNullable(part.apply(one)).map(value).orElse(null);
    }
}
