package ua.viche.api.campaigns;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ua.viche.api.markdown.Markdown;
import ua.viche.platform.http.Check;
import ua.viche.platform.texts.TextRequest;

/// What editors send about campaigns.
final class CampaignRequests {

    private static final int CODE_LIMIT = 40;
    private static final int TITLE_LIMIT = 100;
    private static final int SUMMARY_LIMIT = 240;
    private static final int PAGE_LIMIT = 20_000;
    private static final int REASON_LIMIT = 2_000;
    private static final Duration LONGEST = Duration.ofDays(92);

    /// A campaign as it shall be; an edit sends it whole.
    record Draft(String body, TextRequest title, TextRequest summary, TextRequest page,
            Audience.@Nullable Request audience, Link.@Nullable Request link, Instant startsAt, Instant endsAt) {

        Draft {
            var check = Check.that().line("body", body, CODE_LIMIT);
            TextRequest.line(check, "title", title, TITLE_LIMIT);
            TextRequest.line(check, "summary", summary, SUMMARY_LIMIT);
            TextRequest.text(check, "page", page, PAGE_LIMIT);
            if (page != null) {
                readable(readable(check, "page/uk", page.uk()), "page/en", page.en());
            }
            Audience.Request.check(check, audience);
            Link.Request.check(check, link).required("startsAt", startsAt).required("endsAt", endsAt)
                    .rule(startsAt == null || endsAt == null
                            || endsAt.isAfter(startsAt) && !Duration.between(startsAt, endsAt).minus(LONGEST).isPositive(),
                            "endsAt", "window", LONGEST.toDays())
                    .done();
        }

        Content content() {
            return new Content(title.bilingual(), summary.bilingual(), page.bilingual(),
                    audience == null ? Audience.NOBODY : audience.audience(), link == null ? null : link.link(),
                    new Content.Window(startsAt, endsAt));
        }

        private static Check readable(Check check, String field, @Nullable String text) {
            return check.rule(text == null || text.length() > PAGE_LIMIT * 2 || Markdown.read(text).isPresent(), field,
                    "too-complex");
        }
    }

    record Reason(String reason) {
        Reason {
            Check.that().text("reason", reason, REASON_LIMIT).done();
        }
    }

    private CampaignRequests() {}
}
