package ua.viche.moderation.console.audit;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.console.pages.Door;
import ua.viche.moderation.console.pages.Reply;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.platform.audit.AuditAnswer;
import ua.viche.platform.audit.AuditFilter;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.http.Page;
import ua.viche.platform.identity.Role;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.time.LegalCalendar;

/// `/console/audit`, for administrators.
public final class AuditRoom implements HttpService {

    private static final List<String> FIELDS = List.of("act", "target", "actor", "from", "until");
    private static final Set<String> ABOUT_ITEMS = Set.of("claim", "release", "decide", "undo", "escalate", "defer");

    private final Door door;
    private final AuditTrail audit;

    private AuditRoom(Door door, AuditTrail audit) {
        this.door = door;
        this.audit = audit;
    }

    public static Feature at(Door door, AuditTrail audit) {
        return Feature.at("/console/audit", new AuditRoom(door, audit));
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", door.open(this::search));
    }

    private Reply search(Visit visit) {
        visit.caller().require(Role.ADMIN);
        var asked = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> asked.put(field, visit.query().text(field)));
        var mistakes = new LinkedHashMap<String, String>();
        var filter = new AuditFilter(id(asked, "actor", mistakes), text(asked, "act"), id(asked, "target", mistakes),
                day(asked, "from", 0, mistakes), day(asked, "until", 1, mistakes));
        var verdict = verdict(visit);
        if (!mistakes.isEmpty()) {
            return Reply.page(422, new AuditView(asked, mistakes, List.of(), null, verdict));
        }
        var found = audit.search(filter, Page.Request.of(visit.request()));
        var next = found.next() == null ? null : "/console/audit?" + query(asked) + "cursor=" + found.next();
        return Reply.page(new AuditView(asked, mistakes, found.items().stream().map(entry -> row(entry, visit)).toList(), next,
                verdict));
    }

    private AuditView.Verdict verdict(Visit visit) {
        if (visit.query().text("verify").isEmpty()) {
            return new AuditView.Verdict("", true);
        }
        var found = audit.verify();
        return new AuditView.Verdict(visit.words().of(found.intact() ? "audit.whole" : "audit.broken", found.entries()),
                found.intact());
    }

    private static AuditView.Row row(AuditAnswer entry, Visit visit) {
        var words = visit.words();
        return new AuditView.Row(String.valueOf(entry.seq()), words.moment(entry.at()), words.word("act", entry.act()),
                entry.actor().toString(), entry.target().toString(),
                ABOUT_ITEMS.contains(entry.act()) ? "/console/items/" + entry.target() : "", entry.details(), entry.hash());
    }

    private static String query(Map<String, String> asked) {
        var query = new StringBuilder();
        asked.forEach((field, value) -> {
            if (!value.isEmpty()) {
                query.append(field).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)).append('&');
            }
        });
        return query.toString();
    }

    private static @Nullable String text(Map<String, String> asked, String field) {
        var text = asked.getOrDefault(field, "");
        return text.isEmpty() ? null : text;
    }

    private static @Nullable UUID id(Map<String, String> asked, String field, Map<String, String> mistakes) {
        var text = text(asked, field);
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            mistakes.put(field, "mistake.audit-id");
            return null;
        }
        return UUID.fromString(text);
    }

    /// The beginning of a day in Kyiv, or of a later one.
    private static @Nullable Instant day(Map<String, String> asked, String field, int later, Map<String, String> mistakes) {
        var text = text(asked, field);
        if (text == null) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 1970 && day.getYear() <= 9998) {
                return day.plusDays(later).atStartOfDay(LegalCalendar.ZONE).toInstant();
            }
        } catch (DateTimeParseException _) {
            // told below
        }
        mistakes.put(field, "mistake.audit-date");
        return null;
    }
}
