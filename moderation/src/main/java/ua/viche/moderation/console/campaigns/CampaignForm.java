package ua.viche.moderation.console.campaigns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.console.campaigns.Campaign.Audience;
import ua.viche.moderation.console.desk.Act;
import ua.viche.moderation.console.desk.Bilingual;
import ua.viche.moderation.console.desk.Field.Option;
import ua.viche.moderation.console.desk.Written;
import ua.viche.moderation.console.pages.Words;

/// The form in which a campaign is written, and what it sends.
final class CampaignForm {

    static final String NEW = "campaigns.new";
    static final String EDIT = "campaigns.edit";

    private static final int TITLE_LIMIT = 100;
    private static final int SUMMARY_LIMIT = 240;
    private static final int PAGE_LIMIT = 20_000;
    private static final List<String> KINDS = List.of("petition", "consultation", "report-category", "meeting");
    private static final Bilingual NOTHING = new Bilingual("", "");

    /// @param bodies by code
    static Act fresh(Words words, List<Option> bodies) {
        var act = Act.of(words, NEW, CampaignPages.ROOT + "/new");
        var begun = bodies.isEmpty()
                ? act.line("body", 40, "")
                : act.select("body", bodies, bodies.getFirst().value());
        return told(begun, words, null, Map.of());
    }

    /// @param tag the version that is edited
    static Act of(Campaign one, String tag, Words words) {
        var act = Act.of(words, EDIT, CampaignPages.ROOT + "/" + one.id() + "/edit").hidden("body", one.body()).hidden("tag",
                tag);
        return told(act, words, one,
                Map.of("startsAt", Written.local(one.startsAt()), "endsAt", Written.local(one.endsAt())));
    }

    private static Act told(Act act, Words words, @Nullable Campaign one, Map<String, String> window) {
        var title = one == null ? NOTHING : one.title();
        var summary = one == null ? NOTHING : one.summary();
        var page = Optional.ofNullable(one).map(Campaign::page).orElse(NOTHING);
        var audience = Optional.ofNullable(one).map(Campaign::audience).orElse(new Audience(false, null, null, null));
        var link = Optional.ofNullable(one).map(Campaign::link).orElse(new Campaign.Target("", ""));
        var kinds = Stream.concat(Stream.of(new Option("", words.of("campaigns.link.none"), "")),
                KINDS.stream().map(kind -> new Option(kind, words.of("campaigns.link." + kind), ""))).toList();
        return act.line("title.uk", TITLE_LIMIT, title.uk()).line("title.en", TITLE_LIMIT, title.en())
                .text("summary.uk", SUMMARY_LIMIT, summary.uk()).text("summary.en", SUMMARY_LIMIT, summary.en())
                .text("page.uk", PAGE_LIMIT, page.uk()).text("page.en", PAGE_LIMIT, page.en())
                .checks("audience.everybody", List.of(new Option("true", words.of("campaigns.everybody"), "")),
                        Boolean.TRUE.equals(audience.everybody()) ? List.of("true") : List.of())
                .text("audience.territories", 0, lines(audience.territories()))
                .text("audience.roles", 0, lines(audience.roles()))
                .text("audience.topics", 0, lines(audience.topics())).select("link.kind", kinds, link.kind())
                .line("link.target", 64, link.target()).moment("startsAt", window.getOrDefault("startsAt", ""))
                .moment("endsAt", window.getOrDefault("endsAt", ""));
    }

    static Map<String, Object> body(Written written) {
        var body = new LinkedHashMap<String, Object>();
        body.put("body", written.text("body"));
        for (var field : List.of("title", "summary", "page")) {
            body.put(field, written.bilingual(field));
        }
        body.put("audience",
                Map.of("everybody", !written.text("audience.everybody").isEmpty(), "territories",
                        written.lines("audience.territories"), "roles", written.lines("audience.roles"), "topics",
                        written.lines("audience.topics")));
        if (!written.text("link.kind").isEmpty()) {
            body.put("link", Map.of("kind", written.text("link.kind"), "target", written.text("link.target")));
        }
        for (var field : List.of("startsAt", "endsAt")) {
            if (!written.text(field).isEmpty()) {
                body.put(field, written.moment(field));
            }
        }
        return body;
    }

    private static String lines(@Nullable List<String> codes) {
        return codes == null ? "" : String.join("\n", codes);
    }

    private CampaignForm() {}
}
