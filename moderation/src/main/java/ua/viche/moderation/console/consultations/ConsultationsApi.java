package ua.viche.moderation.console.consultations;

import java.util.UUID;
import ua.viche.moderation.console.desk.Listed;
import ua.viche.moderation.console.desk.Outcome;
import ua.viche.moderation.console.desk.Query;
import ua.viche.moderation.console.desk.Sending;
import ua.viche.moderation.console.desk.Service;
import ua.viche.moderation.console.pages.Visit;

/// What is asked of the service that owns consultations.
final class ConsultationsApi {

    static final String ROOT = "/v1/consultations";

    private final Service service;

    /// @param section its id; empty for all
    /// @param unanswered whether only those without a verdict
    /// @param cursor of the page; empty for the first
    record Filter(String section, boolean unanswered, String cursor) {

        static Filter of(ua.viche.moderation.console.pages.Form form) {
            return new Filter(form.text("section"), form.text("verdict").equals("missing"), form.text("cursor"));
        }

        Query query() {
            return Query.NONE.and("section", section).and("verdict", unanswered ? "missing" : "").and("cursor", cursor);
        }
    }

    ConsultationsApi(Service service) {
        this.service = service;
    }

    Outcome<Listed<Consultation>> list(Visit visit, Query query) {
        return service.list(visit, query.and("mine", "true").and("limit", "50").at(ROOT), Consultation.class);
    }

    Consultation find(Visit visit, UUID id) {
        return service.get(visit, ROOT + "/" + id, Consultation.class).value();
    }

    Consultation.Text text(Visit visit, UUID id) {
        return service.get(visit, ROOT + "/" + id + "/text", Consultation.Text.class).value();
    }

    Listed<Contribution> contributions(Visit visit, UUID id, Filter filter) {
        return service.list(visit, filter.query().and("limit", "50").at(ROOT + "/" + id + "/contributions"), Contribution.class)
                .value();
    }

    <T> Outcome<T> send(Visit visit, Sending sending, Class<T> type) {
        return service.send(visit, sending, type);
    }
}
