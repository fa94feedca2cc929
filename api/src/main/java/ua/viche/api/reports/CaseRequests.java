package ua.viche.api.reports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Check;

/// Bodies of the staff's requests.
final class CaseRequests {

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_LINE = 300;

    /// @param template code of a text of the category, instead of a text: never counts as an answer
    /// @param acknowledgement only says that it arrived
    /// @param publicly whether everybody may read it, if the report is public
    record Reply(@Nullable String text, @Nullable String template, @Nullable Boolean acknowledgement, @Nullable Boolean publicly,
            @Nullable Instant deviceTime) {

        Reply {
            Check.that().optionalText("text", text, LONGEST_TEXT).optionalLine("template", template, LONGEST_LINE)
                    .rule(text != null && !text.isBlank() || template != null, "text", "required").done();
        }

        Entry.Kind kind() {
            return Boolean.TRUE.equals(acknowledgement) ? Entry.Kind.ACKNOWLEDGEMENT : Entry.Kind.REPLY;
        }
    }

    /// @param deviceTime when it was written, as the device says: it may arrive much later
    record Note(String text, @Nullable Instant deviceTime) {

        Note {
            Check.that().text("text", text, LONGEST_TEXT).done();
        }
    }

    record State(ReportState state, @Nullable String text) {

        State {
            Check.that().required("state", state).optionalText("text", text, LONGEST_TEXT).done();
        }
    }

    /// @param refused whether it was never theirs; otherwise they pass it on
    /// @param to code of the body that is to act; null for the next in the chain
    record Handover(Boolean refused, @Nullable String to, String reason) {

        Handover {
            Check.that().required("refused", refused).optionalLine("to", to, LONGEST_LINE).text("reason", reason, LONGEST_TEXT)
                    .done();
        }

        Hop.Outcome outcome() {
            return refused ? Hop.Outcome.REFUSED : Hop.Outcome.TRANSFERRED;
        }
    }

    /// Either the number under which another register has it, or why it has none.
    record Forwarding(@Nullable String registerNumber, @Nullable String reason) {

        Forwarding {
            Check.that().optionalLine("registerNumber", registerNumber, LONGEST_LINE).optionalText("reason", reason, LONGEST_TEXT)
                    .rule(registerNumber != null || reason != null && !reason.isBlank(), "registerNumber", "required").done();
        }
    }

    record Merge(UUID into) {

        Merge {
            Check.that().required("into", into).done();
        }
    }

    /// What is kept from the staff until they say what for.
    enum What {
        LOCATION, IDENTITY;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Disclosure(What what, String purpose) {

        Disclosure {
            Check.that().required("what", what).line("purpose", purpose, LONGEST_LINE).done();
        }
    }

    /// @param duty as lists name it: `district:demo-1`
    record ShiftNote(String duty, String text) {

        ShiftNote {
            Check.that().rule(duty != null && duty.matches("(district|body):.+"), "duty", "code").text("text", text, LONGEST_TEXT)
                    .done();
        }
    }

    private CaseRequests() {}
}
