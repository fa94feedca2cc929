package ua.viche.api.advisory;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Check;
import ua.viche.platform.texts.TextRequest;

/// What clients send about advisory groups.
final class AdvisoryRequests {

    private static final int NAME_LIMIT = 200;
    private static final int PERSON_LIMIT = 120;
    private static final int TEXT_LIMIT = 5_000;
    private static final int MINUTES_LIMIT = 50_000;
    private static final int DISTRICT_LIMIT = 64;
    private static final int AGENDA_LIMIT = 30;
    private static final int MEMBERS_LIMIT = 50;

    record NewGroup(String district, TextRequest name, Group.Charter charter) {
        NewGroup {
            var check = Check.that().line("district", district, DISTRICT_LIMIT).rule(district == null
                    || district.matches("[A-Za-z0-9][A-Za-z0-9_-]*"), "district", "format").required("charter", charter);
            TextRequest.ukrainianLine(check, "name", name, NAME_LIMIT).done();
        }
    }

    record NewCall(TextRequest text, int seats, Instant closesAt) {
        NewCall {
            var check = Check.that().rule(seats >= 1 && seats <= MEMBERS_LIMIT, "seats", "between", 1, MEMBERS_LIMIT)
                    .required("closesAt", closesAt);
            TextRequest.ukrainianText(check, "text", text, TEXT_LIMIT).done();
        }
    }

    record Apply(String name, String motivation) {
        Apply {
            Check.that().line("name", name, PERSON_LIMIT).text("motivation", motivation, TEXT_LIMIT).done();
        }
    }

    record Decision(Boolean appoint) {
        Decision {
            Check.that().required("appoint", appoint).done();
        }
    }

    record NewMeeting(Instant startsAt, Instant endsAt, String place, List<String> agenda) {
        NewMeeting {
            var check = Check.that().required("startsAt", startsAt).required("endsAt", endsAt).line("place", place, NAME_LIMIT)
                    .required("agenda", agenda)
                    .rule(startsAt == null || endsAt == null || endsAt.isAfter(startsAt), "endsAt", "after-start")
                    .rule(agenda == null || !agenda.isEmpty() && agenda.size() <= AGENDA_LIMIT, "agenda", "between", 1,
                            AGENDA_LIMIT);
            for (var i = 0; agenda != null && i < Math.min(agenda.size(), AGENDA_LIMIT); i++) {
                check.line("agenda/" + i, agenda.get(i), NAME_LIMIT);
            }
            check.done();
            agenda = List.copyOf(agenda);
        }
    }

    record Step(String state) {
        Step {
            Check.that().oneOf("state", state, List.of("open", "closed", "cancelled")).done();
        }

        Meeting.State next() {
            return Meeting.State.valueOf(state.toUpperCase(Locale.ROOT));
        }
    }

    record Attendance(List<UUID> members) {
        Attendance {
            Check.that().required("members", members)
                    .rule(members == null || members.size() <= MEMBERS_LIMIT, "members", "too-many", MEMBERS_LIMIT)
                    .rule(members == null || members.stream().allMatch(Objects::nonNull), "members", "required").done();
            members = members.stream().distinct().toList();
        }
    }

    record Minutes(String text) {
        Minutes {
            Check.that().text("text", text, MINUTES_LIMIT).done();
        }
    }

    /// @param version of the minutes that the member read
    record Approval(int version) {}

    record NewRecommendation(String text) {
        NewRecommendation {
            Check.that().text("text", text, TEXT_LIMIT).done();
        }
    }

    /// @param reason of a recusal
    record Vote(String choice, @Nullable String reason) {
        Vote {
            Check.that().oneOf("choice", choice, List.of("for", "against", "abstain", "recused"))
                    .optionalText("reason", reason, TEXT_LIMIT)
                    .rule("recused".equals(choice) == (reason != null && !reason.isBlank()), "reason", "recusal-reason").done();
        }
    }

    record Reply(String verdict, TextRequest text) {
        Reply {
            TextRequest
                    .ukrainianText(Check.that().oneOf("verdict", verdict, Recommendation.Verdict.codes()), "text", text,
                            TEXT_LIMIT)
                    .done();
        }
    }

    private AdvisoryRequests() {}
}
