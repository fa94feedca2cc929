package ua.viche.moderation.console.desk;

import java.util.function.Function;
import ua.viche.moderation.console.pages.Reply;
import ua.viche.moderation.console.pages.View;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.platform.http.ProblemException;

/// How an act goes on.
public final class Desk {

    /// What follows an act.
    ///
    /// @param place where to go once it is done
    /// @param again the page with its form, where it is not
    public record Then<T>(Function<T, String> place, Function<Written, View> again) {}

    /// Does something and shows what came of it. What was written stays in the form unless it was done.
    public static <T> Reply act(Visit visit, Written written, Outcome<T> outcome, Then<T> then) {
        return switch (outcome) {
            case Outcome.Got<T>(var value, _) -> Reply.to(then.place.apply(value));
            case Outcome.Refused<T> refused -> shown(visit, refused.status(), written, written.refused(refused), then);
            case Outcome.Away<T>() -> shown(visit, 503, written, written.unsure(visit.words()), then);
        };
    }

    /// What was just done, as the address of a page says.
    public static String done(Visit visit) {
        return visit.query().maybe("done").flatMap(what -> visit.words().maybe("done." + what)).orElse("");
    }

    private static Reply shown(Visit visit, int status, Written sent, Written now, Then<?> then) {
        try {
            return Reply.page(status, then.again.apply(now));
        } catch (ProblemException away) {
            if (!away.problem().equals(Service.AWAY)) {
                throw away;
            }
            return Reply.page(503, UnsentView.of(sent, visit.words()));
        }
    }

    private Desk() {}
}
