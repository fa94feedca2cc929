package ua.viche.api.campaigns;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Check;

/// Where a campaign leads.
///
/// @param target id of the petition, consultation or meeting, code of the report category
record Link(Kind kind, String target) {

    enum Kind {
        PETITION, CONSULTATION, REPORT_CATEGORY, MEETING;

        static final List<String> CODES = Stream.of(values()).map(Kind::code).toList();

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    /// As a client sends it.
    record Request(String kind, String target) {

        static Check check(Check check, @Nullable Request request) {
            if (request == null) {
                return check;
            }
            check.oneOf("link/kind", request.kind, Kind.CODES).required("link/target", request.target);
            var code = "report-category".equals(request.kind);
            return check.rule(request.target == null || !Kind.CODES.contains(request.kind)
                    || (code ? CODE : ID).matcher(request.target).matches(), "link/target",
                    code ? "category-code" : "uuid");
        }

        Link link() {
            return new Link(Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')), target);
        }
    }
}
