package ua.viche.moderation.console.advisory;

import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ua.viche.moderation.console.desk.Desk;
import ua.viche.moderation.console.desk.Desk.Then;
import ua.viche.moderation.console.desk.ListView;
import ua.viche.moderation.console.desk.Scopes;
import ua.viche.moderation.console.desk.Sending;
import ua.viche.moderation.console.desk.Written;
import ua.viche.moderation.console.pages.Door;
import ua.viche.moderation.console.pages.Reply;
import ua.viche.moderation.console.pages.Room;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.ProblemException;
import ua.viche.platform.identity.Role;

/// `/console/advisory`, for secretaries and the police of a district.
final class AdvisoryRoutes implements HttpService {

    private final Door door;
    private final AdvisoryApi api;
    private final AdvisoryPages pages;
    private final MeetingPages meetings;
    private final RecommendationPages recommendations;

    AdvisoryRoutes(Door door, AdvisoryApi api, AdvisoryPages pages, MeetingPages meetings, RecommendationPages recommendations) {
        this.door = door;
        this.api = api;
        this.pages = pages;
        this.meetings = meetings;
        this.recommendations = recommendations;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", open(visit -> list(visit, false, pages::groups)))
                .get("/recommendations", open(visit -> list(visit, true, pages::recommendations)))
                .get("/groups/{id}", open(visit -> Reply.page(pages.group(visit, visit.id(), Written.NOTHING))))
                .post("/groups/{id}/calls", open(this::call)).post("/groups/{id}/meetings", open(this::convene))
                .post("/groups/{id}/applications/{application}/appointment", open(visit -> decide(visit, "appoint")))
                .post("/groups/{id}/applications/{application}/refusal", open(visit -> decide(visit, "decline")))
                .get("/meetings/{id}", open(visit -> Reply.page(meetings.page(visit, visit.id(), Written.NOTHING))))
                .post("/meetings/{id}/open", open(visit -> step(visit, "open", "open")))
                .post("/meetings/{id}/closed", open(visit -> step(visit, "close", "closed")))
                .post("/meetings/{id}/cancelled", open(visit -> step(visit, "cancel", "cancelled")))
                .post("/meetings/{id}/attendance", open(this::attend)).post("/meetings/{id}/minutes", open(this::minutes))
                .get("/recommendations/{id}",
                        open(visit -> Reply.page(recommendations.page(visit, visit.id(), Written.NOTHING))))
                .post("/recommendations/{id}/result", open(this::end)).post("/recommendations/{id}/answer", open(this::answer));
    }

    private Handler open(Room room) {
        return door.open(visit -> {
            Scopes.require(visit.caller(), Role.SECRETARY, Role.OFFICIAL, Role.OFFICER);
            return room.enter(visit);
        });
    }

    private static Reply list(Visit visit, boolean recommendations, Function<Visit, ListView> page) {
        try {
            return Reply.page(page.apply(visit));
        } catch (ProblemException away) {
            if (away.problem().status() < 500) {
                throw away;
            }
            return Reply.page(503, AdvisoryPages.list(visit.words(), recommendations, List.of()).unknown());
        }
    }

    private Reply call(Visit visit) {
        var written = Written.of(visit, "advisory.call");
        return onGroup(visit, written, Sending.post(AdvisoryApi.GROUPS + "/" + visit.id() + "/calls", Map.of("text",
                written.bilingual("text"), "seats", written.number("seats"), "closesAt", written.moment("closesAt")), written),
                "called");
    }

    private Reply convene(Visit visit) {
        var written = Written.of(visit, "advisory.convene");
        return onGroup(visit, written,
                Sending.post(AdvisoryApi.GROUPS + "/" + visit.id() + "/meetings",
                        Map.of("startsAt", written.moment("startsAt"), "endsAt", written.moment("endsAt"), "place",
                                written.text("place"), "agenda", written.lines("agenda")),
                        written),
                "convened");
    }

    private Reply decide(Visit visit, String act) {
        var written = Written.of(visit, "advisory." + act);
        var application = PathId.of(visit.request(), "application");
        return onGroup(visit, written,
                Sending.post(AdvisoryApi.GROUPS + "/" + visit.id() + "/applications/" + application + "/decision",
                        Map.of("appoint", act.equals("appoint")), written),
                act.equals("appoint") ? "appointed" : "declined");
    }

    private Reply onGroup(Visit visit, Written written, Sending sending, String done) {
        return Desk.act(visit, written, api.send(visit, sending, Object.class),
                new Then<>(_ -> AdvisoryPages.ROOT + "/groups/" + visit.id() + "?done=" + done,
                        again -> pages.group(visit, visit.id(), again)));
    }

    private Reply step(Visit visit, String act, String state) {
        var written = Written.of(visit, "advisory." + act);
        return onMeeting(visit, written, Sending.post(meeting(visit) + "/state", Map.of("state", state), written));
    }

    private Reply attend(Visit visit) {
        var written = Written.of(visit, "advisory.attend");
        return onMeeting(visit, written,
                Sending.put(meeting(visit) + "/attendance", Map.of("members", written.all("members")), written));
    }

    private Reply minutes(Visit visit) {
        var written = Written.of(visit, "advisory.write-minutes");
        return onMeeting(visit, written, Sending.put(meeting(visit) + "/minutes", Map.of("text", written.text("text")), written));
    }

    private static String meeting(Visit visit) {
        return AdvisoryApi.MEETINGS + "/" + visit.id();
    }

    private Reply onMeeting(Visit visit, Written written, Sending sending) {
        return Desk.act(visit, written, api.send(visit, sending, Meeting.class),
                new Then<>(one -> AdvisoryPages.ROOT + "/meetings/" + one.id() + "?done=saved",
                        again -> meetings.page(visit, visit.id(), again)));
    }

    private Reply end(Visit visit) {
        var written = Written.of(visit, "advisory.end-vote");
        return onRecommendation(visit, written,
                Sending.post(AdvisoryApi.RECOMMENDATIONS + "/" + visit.id() + "/result", written), "vote-ended");
    }

    private Reply answer(Visit visit) {
        var written = Written.of(visit, "advisory.answer");
        return onRecommendation(visit, written, Sending.post(AdvisoryApi.RECOMMENDATIONS + "/" + visit.id() + "/answer",
                Map.of("verdict", written.text("verdict"), "text", written.bilingual("text")), written),
                "recommendation-answered");
    }

    private Reply onRecommendation(Visit visit, Written written, Sending sending, String done) {
        return Desk.act(visit, written, api.send(visit, sending, Recommendation.class),
                new Then<>(one -> AdvisoryPages.ROOT + "/recommendations/" + one.id() + "?done=" + done,
                        again -> recommendations.page(visit, visit.id(), again)));
    }
}
