package ua.viche.api.open311;

import com.fasterxml.jackson.annotation.JsonProperty;
import ua.viche.api.reports.PublicUpdates;

/// Something that was publicly said or done about a public report, as FixMyStreet's extension has it.
record UpdateView(@JsonProperty("update_id") String id, @JsonProperty("service_request_id") String request, String status,
        @JsonProperty("external_status_code") String state, @JsonProperty("updated_datetime") String updated,
        String description) {

    static UpdateView of(PublicUpdates.Update update) {
        return new UpdateView(update.id().toString(), update.report().toString(), RequestView.status(update.state()),
                update.state().code(), RequestView.time(update.at()), update.text());
    }
}
