package ua.viche.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.viche.notifications.content.MessageKind;
import ua.viche.notifications.content.Rule;
import ua.viche.notifications.preferences.QuietHours;
import ua.viche.platform.config.Settings;

class RulesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T10:00:00Z");
    private static final QuietHours QUIET = new QuietHours(LocalTime.of(9, 0), LocalTime.of(17, 0));

    private final Rules rules = new Rules(Windows.of(Settings.of(Map.of())));

    @Property
    void whatCannotBeMutedIsPushedToWhoeverHasAPhone(@ForAll MessageKind kind, @ForAll boolean push, @ForAll boolean inbox,
            @ForAll boolean quiet) {
        var plan = rules.plan(kind, recipient(inbox, push, quiet ? QUIET : null, 0, null), NOON);

        if (!kind.mutable()) {
            assertThat(plan.pushed()).isTrue();
            assertThat(plan.shown()).isTrue();
        } else {
            assertThat(plan.pushed()).isEqualTo(push);
            assertThat(plan.shown()).isEqualTo(inbox);
        }
        assertThat(plan.dueAt()).isAfterOrEqualTo(NOON);
    }

    @Property
    void quietHoursNeverHoldAPushLongerThanItLives(@ForAll MessageKind kind, @ForAll @IntRange(min = 0, max = 1_439) int minute) {
        var at = NOON.plus(Duration.ofMinutes(minute));

        var plan = rules.plan(kind, recipient(true, true, QUIET, 0, null), at);

        assertThat(plan.dueAt()).isBefore(at.plus(kind.life()));
        if (!kind.passesQuietHours()) {
            assertThat(QUIET.end(plan.dueAt(), ZoneId.of("Europe/Kyiv"))).isEmpty();
        }
    }

    @Test
    void oneTooManyOfAKindStaysInTheInbox() {
        assertThat(rules.plan(MessageKind.ANNOUNCEMENT_CAMPAIGN, recipient(true, true, null, 2, null), NOON).push())
                .isEqualTo(Rule.PLANNED);
        assertThat(rules.plan(MessageKind.ANNOUNCEMENT_CAMPAIGN, recipient(true, true, null, 3, null), NOON).push())
                .isEqualTo(Rule.THROTTLED);
        assertThat(rules.plan(MessageKind.ANNOUNCEMENT_SERVICE, recipient(true, true, null, 99, null), NOON).push())
                .isEqualTo(Rule.PLANNED);
    }

    @Test
    void whatIsGatheredJoinsThePushThatIsGathering() {
        var lead = UUID.randomUUID();

        var first = rules.plan(MessageKind.ANNOUNCEMENT_SOCIAL, recipient(true, true, null, 0, null), NOON);
        var second = rules.plan(MessageKind.ANNOUNCEMENT_SOCIAL, recipient(true, true, null, 0, lead), NOON);

        assertThat(first.push()).isEqualTo(Rule.DIGEST);
        assertThat(first.dueAt()).isEqualTo(NOON.plus(Duration.ofHours(1)));
        assertThat(second.push()).isEqualTo(Rule.MERGED);
        assertThat(second.lead()).isEqualTo(lead);
    }

    @Test
    void howLongAKindIsGatheredAndHowOftenItIsPushedIsASetting() {
        var settings = Settings.of(Map.of("kinds.announcement-social.digest", "3h", "kinds.announcement-campaign.pushes", "1",
                "kinds.announcement-service.digest", "3h"));
        var set = new Rules(Windows.of(settings));

        assertThat(set.plan(MessageKind.ANNOUNCEMENT_SOCIAL, recipient(true, true, null, 0, null), NOON).dueAt())
                .isEqualTo(NOON.plus(Duration.ofHours(3)));
        assertThat(set.plan(MessageKind.ANNOUNCEMENT_CAMPAIGN, recipient(true, true, null, 1, null), NOON).push())
                .isEqualTo(Rule.THROTTLED);
        assertThat(set.plan(MessageKind.ANNOUNCEMENT_SERVICE, recipient(true, true, null, 0, null), NOON).push())
                .isEqualTo(Rule.PLANNED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "30h", "soon"})
    void aWindowInWhichAPushGoesStaleIsAMistake(String digest) {
        var settings = Settings.of(Map.of("kinds.announcement-social.digest", digest));

        Windows.of(settings);

        assertThatThrownBy(settings::checkSoFar).hasMessageContaining("kinds.announcement-social.digest");
    }

    private static Recipient recipient(boolean inbox, boolean push, @Nullable QuietHours quiet, int recent,
            @Nullable UUID gathering) {
        return new Recipient(UUID.randomUUID(), inbox, push, true, quiet, ZoneId.of("Europe/Kyiv"), 1, true, recent, gathering);
    }
}
