package ua.viche.moderation.console.appeals;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import ua.viche.moderation.appeals.AppealProblems;
import ua.viche.moderation.appeals.AppealState;
import ua.viche.moderation.appeals.AppealVerdict;
import ua.viche.moderation.appeals.Appealing;
import ua.viche.moderation.appeals.Appeals;
import ua.viche.moderation.console.pages.Door;
import ua.viche.moderation.console.pages.Reply;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.moderation.queue.Reviewer;
import ua.viche.platform.http.Page;

/// `/console/appeals`, for moderators who did not make the decision.
final class AppealRoutes implements HttpService {

    private static final List<String> STATES = Stream.of(AppealState.values()).map(AppealState::label).toList();
    private static final List<String> OUTCOMES = List.of("upheld", "overturned");
    private static final int EXPLANATION_LIMIT = 2_000;

    private final Door door;
    private final Appeals appeals;
    private final AppealPages pages;

    AppealRoutes(Door door, Appeals appeals, AppealPages pages) {
        this.door = door;
        this.appeals = appeals;
        this.pages = pages;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", door.open(this::list))
                .get("/{id}", door.open(visit -> Reply.page(pages.page(done(look(visit)), visit, AppealPages.NOTHING))))
                .post("/{id}/claim", door.open(visit -> back(appeals.claim(reviewer(visit), visit.id()))))
                .post("/{id}/release", door.open(visit -> back(appeals.release(reviewer(visit), visit.id()))))
                .post("/{id}/decision", door.open(this::decide));
    }

    private Reply list(Visit visit) {
        var asked = visit.query().text("state");
        var state = STATES.contains(asked) ? asked : AppealState.OPEN.label();
        var found = appeals.list(reviewer(visit), AppealState.valueOf(state.toUpperCase(Locale.ROOT)),
                Page.Request.of(visit.request()));
        var next = found.next() == null ? null : "/console/appeals?state=" + state + "&cursor=" + found.next();
        return Reply
                .page(new AppealsView(found.items().stream().map(done -> pages.row(done, visit)).toList(), state, STATES, next));
    }

    private Reply decide(Visit visit) {
        var outcome = visit.form().text("outcome");
        var explanation = visit.form().text("explanation");
        var mistakes = new LinkedHashMap<String, String>();
        if (!OUTCOMES.contains(outcome)) {
            mistakes.put("outcome", "mistake.outcome");
        }
        if (explanation.isEmpty()) {
            mistakes.put("explanation", "mistake.explanation");
        } else if (explanation.codePointCount(0, explanation.length()) > EXPLANATION_LIMIT) {
            mistakes.put("explanation", "mistake.explanation-long");
        }
        if (!mistakes.isEmpty()) {
            return Reply.page(422,
                    pages.page(done(look(visit)), visit, new AppealView.Writing(outcome, explanation, mistakes)));
        }
        var verdict = new AppealVerdict(AppealState.valueOf(outcome.toUpperCase(Locale.ROOT)), explanation);
        var version = visit.form().maybe("version").filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf).orElse(null);
        return back(appeals.decide(reviewer(visit), visit.id(), verdict, version));
    }

    private Appealing look(Visit visit) {
        return appeals.look(reviewer(visit), visit.id());
    }

    private static Reply back(Appealing appealing) {
        return Reply.to("/console/appeals/" + done(appealing).appeal().id());
    }

    private static Appealing.Done done(Appealing appealing) {
        if (appealing instanceof Appealing.Done done) {
            return done;
        }
        throw AppealProblems.of(appealing);
    }

    private static Reviewer reviewer(Visit visit) {
        return Reviewer.of(visit.request());
    }
}
