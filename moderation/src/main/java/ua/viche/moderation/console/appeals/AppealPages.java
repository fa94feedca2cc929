package ua.viche.moderation.console.appeals;

import java.util.List;
import java.util.Map;
import ua.viche.moderation.appeals.Appeal;
import ua.viche.moderation.appeals.AppealCheck;
import ua.viche.moderation.appeals.AppealState;
import ua.viche.moderation.appeals.Appealing;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.moderation.decisions.Decision;
import ua.viche.moderation.decisions.Decisions;
import ua.viche.moderation.policy.Policies;
import ua.viche.moderation.queue.Access;
import ua.viche.moderation.queue.Items;
import ua.viche.moderation.queue.Reviewer;
import ua.viche.platform.http.Problem;

/// Gathers what the pages of appeals show.
final class AppealPages {

    static final AppealView.Writing NOTHING = new AppealView.Writing("", "", Map.of());

    private static final int EXCERPT = 120;

    private final Items items;
    private final Decisions decisions;
    private final Policies policies;
    private final AppealCheck check;

    AppealPages(Items items, Decisions decisions, Policies policies, AppealCheck check) {
        this.items = items;
        this.decisions = decisions;
        this.policies = policies;
        this.check = check;
    }

    AppealsView.Row row(Appealing.Done done, Visit visit) {
        var words = visit.words();
        var appeal = done.appeal();
        return new AppealsView.Row(appeal.id().toString(), words.word("kind", appeal.kind()), excerpt(done.text()),
                words.moment(appeal.filedAt()), holder(appeal, visit));
    }

    AppealView page(Appealing.Done done, Visit visit, AppealView.Writing writing) {
        var words = visit.words();
        var appeal = done.appeal();
        var until = appeal.heldUntil();
        var holder = holder(appeal, visit);
        var explanation = appeal.explanation();
        var open = appeal.state() == AppealState.OPEN;
        return new AppealView(appeal.id().toString(), words.word("kind", appeal.kind()), words.moment(appeal.filedAt()),
                done.text(), holder, until == null || holder.equals("nobody") ? "" : words.moment(until),
                open ? "" : words.of("appeals.state." + appeal.state().label()), explanation == null ? "" : explanation,
                against(appeal, visit), writing, open ? List.of() : findings(appeal, visit), appeal.version());
    }

    private AppealView.Against against(Appeal appeal, Visit visit) {
        var words = visit.words();
        var decision = decisions.find(appeal.decision()).orElseThrow(Problem.NOT_FOUND::with);
        var item = items.look(Reviewer.of(visit.request()), decision.item()) instanceof Access.Granted(var found) ? found : null;
        var explanation = decision.explanation();
        return new AppealView.Against("/console/items/" + decision.item(), item == null ? "" : item.content().title(),
                item == null ? "" : item.content().text(), item == null ? "uk" : item.content().language(),
                words.of("outcome." + decision.action().name()), policy(decision, visit), explanation == null ? "" : explanation,
                words.moment(decision.decidedAt()));
    }

    private String policy(Decision decision, Visit visit) {
        return policies.all().stream().filter(policy -> policy.code().equals(decision.policy())).findFirst()
                .map(policy -> policy.name(visit.words().language())).orElse("—");
    }

    private List<AppealView.Finding> findings(Appeal appeal, Visit visit) {
        var words = visit.words();
        return check.check(Reviewer.of(visit.request()), appeal.id()).map(checked -> checked.effects().stream()
                .map(finding -> new AppealView.Finding(words.word("effect", finding.effect()),
                        words.word("found", finding.found()), finding.right()))
                .toList()).orElse(List.of());
    }

    private String holder(Appeal appeal, Visit visit) {
        return appeal.holder(items.now()).map(one -> one.equals(visit.session().person()) ? "mine" : "other").orElse("nobody");
    }

    private static String excerpt(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= EXCERPT) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
