package ua.viche.moderation.complaints;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import ua.viche.moderation.queue.Access;
import ua.viche.moderation.queue.ItemProblems;
import ua.viche.moderation.queue.Items;
import ua.viche.moderation.queue.Reviewer;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.PathId;

/// `/moderation/v1/items/{id}/complaints`, for moderators.
final class ReviewRoutes implements HttpService {

    private final Complaints complaints;
    private final Items items;

    ReviewRoutes(Complaints complaints, Items items) {
        this.complaints = complaints;
        this.items = items;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/{id}/complaints", this::list);
    }

    private void list(ServerRequest request, ServerResponse response) {
        switch (items.look(Reviewer.of(request), PathId.of(request, "id"))) {
            case Access.Granted(var item) -> response.send(
                    new Page<>(complaints.about(item).stream().map(ComplaintAnswer.ForReviewers::of).toList(), null));
            case Access.Refused refused -> throw ItemProblems.of(refused);
        }
    }
}
