package ua.viche.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.viche.notifications.content.MessageKind;
import ua.viche.notifications.content.Rule;
import ua.viche.notifications.preferences.QuietHours;

class RulesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T10:00:00Z");
    private static final QuietHours QUIET = new QuietHours(LocalTime.of(9, 0), LocalTime.of(17, 0));

    @Property
    void whatCannotBeMutedIsPushedToWhoeverHasAPhone(@ForAll MessageKind kind, @ForAll boolean push, @ForAll boolean inbox,
            @ForAll boolean quiet) {
        var plan = Rules.plan(kind, recipient(inbox, push, quiet ? QUIET : null, 0, null), NOON);

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

        var plan = Rules.plan(kind, recipient(true, true, QUIET, 0, null), at);

        assertThat(plan.dueAt()).isBefore(at.plus(kind.life()));
        if (!kind.passesQuietHours()) {
            assertThat(QUIET.end(plan.dueAt(), ZoneId.of("Europe/Kyiv"))).isEmpty();
        }
    }

    @Test
    void oneTooManyOfAKindStaysInTheInbox() {
        assertThat(Rules.plan(MessageKind.ANNOUNCEMENT_CAMPAIGN, recipient(true, true, null, 2, null), NOON).push())
                .isEqualTo(Rule.PLANNED);
        assertThat(Rules.plan(MessageKind.ANNOUNCEMENT_CAMPAIGN, recipient(true, true, null, 3, null), NOON).push())
                .isEqualTo(Rule.THROTTLED);
        assertThat(Rules.plan(MessageKind.ANNOUNCEMENT_SERVICE, recipient(true, true, null, 99, null), NOON).push())
                .isEqualTo(Rule.PLANNED);
    }

    @Test
    void whatIsGatheredJoinsThePushThatIsGathering() {
        var lead = UUID.randomUUID();

        var first = Rules.plan(MessageKind.ANNOUNCEMENT_SOCIAL, recipient(true, true, null, 0, null), NOON);
        var second = Rules.plan(MessageKind.ANNOUNCEMENT_SOCIAL, recipient(true, true, null, 0, lead), NOON);

        assertThat(first.push()).isEqualTo(Rule.DIGEST);
        assertThat(first.dueAt()).isEqualTo(NOON.plus(Duration.ofHours(1)));
        assertThat(second.push()).isEqualTo(Rule.MERGED);
        assertThat(second.lead()).isEqualTo(lead);
    }

    private static Recipient recipient(boolean inbox, boolean push, @Nullable QuietHours quiet, int recent,
            @Nullable UUID gathering) {
        return new Recipient(UUID.randomUUID(), inbox, push, true, quiet, ZoneId.of("Europe/Kyiv"), 1, true, recent, gathering);
    }
}
