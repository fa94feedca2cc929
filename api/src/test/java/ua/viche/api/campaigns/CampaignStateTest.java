package ua.viche.api.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import ua.viche.platform.texts.Bilingual;

/// The state machine on its own.
class CampaignStateTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Bilingual WORDS = new Bilingual("слова", "words");
    private static final List<UUID> STAFF = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    enum What {
        EDIT, PROPOSE, APPROVE, RETURN, START, END, STOP
    }

    record Act(What what, UUID by, Duration later) {}

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(Arbitraries.of(What.class), Arbitraries.of(STAFF),
                Arbitraries.integers().between(0, 30).map(Duration::ofHours)).as(Act::new).list().ofMaxSize(12);
    }

    @Property
    void nothingIsToldThatTwoPeopleDidNotAgreeOnWithinTheWindow(@ForAll("acts") List<Act> acts) {
        var one = Campaign.draft("ua-police", content("UA05000000000010236"), new Campaign.By(STAFF.getFirst(), NOW));
        var now = NOW;
        for (var act : acts) {
            now = now.plus(act.later());
            var before = one;
            one = after(one, act, now);

            assertThat(one.state() == before.state() || before.state().mayBecome(one.state())).isTrue();
            assertThat(one.version()).isEqualTo(before.version() + (one == before ? 0 : 1));
            assertThat(before.state().next().isEmpty() && one != before).isFalse();
            if (one.isPublic()) {
                var approved = one.acts().approved();
                var proposed = one.acts().proposed();
                assertThat(Objects.requireNonNull(approved).person()).isNotEqualTo(Objects.requireNonNull(proposed).person());
                assertThat(one.acts().startedAt()).isAfterOrEqualTo(one.content().window().startsAt());
            }
            if (one.state() == CampaignState.DRAFT) {
                assertThat(one.acts().approved()).isNull();
            }
        }
    }

    @Property
    void aCrowdNeverTellsOfFewerThanTen(@ForAll @IntRange(max = 100_000) int people) {
        var crowd = Crowd.of(people);

        var about = crowd.about();
        assertThat(about == null).isEqualTo(people > 0 && people < 10);
        assertThat(about == null || about <= people && about > people - 10 && about % 10 == 0).isTrue();
        assertThat(crowd.fewerThan() == null).isEqualTo(about != null);
    }

    @Example
    void anotherAudienceIsCountedAnew() {
        var one = Campaign.draft("ua-police", content("UA05000000000010236"), new Campaign.By(STAFF.getFirst(), NOW));

        assertThat(one.edited(content("UA05000000000010236")).asking()).isEqualTo(one.asking());
        assertThat(one.edited(content("UA80000000000093317")).asking()).isNotEqualTo(one.asking());
    }

    @Example
    void aPlaceIsToldByTheBeginningThatAllInItShare() {
        assertThat(Audience.beginning("UA05000000000010236")).isEqualTo("UA05");
        assertThat(Audience.beginning("UA05020000000026686")).isEqualTo("UA0502");
        assertThat(Audience.beginning("UA05020030000031457")).isEqualTo("UA0502003");
        assertThat(Audience.beginning("UA05020030010063857")).isEqualTo("UA05020030010063857");
    }

    private static Campaign after(Campaign one, Act act, Instant now) {
        var by = new Campaign.By(act.by(), now);
        try {
            return switch (act.what()) {
                case EDIT -> one.edited(content("UA05000000000010236"));
                case PROPOSE -> one.proposed(by);
                case APPROVE -> one.approved(by);
                case RETURN -> one.returned("так");
                case START -> one.started(now);
                case END -> one.ended(now);
                case STOP -> one.stopped(by, "так");
            };
        } catch (IllegalStateException _) {
            return one;
        }
    }

    private static Content content(String territory) {
        return new Content(WORDS, WORDS, WORDS, new Audience(false, List.of(territory), List.of(), List.of()), null,
                new Content.Window(NOW.plus(Duration.ofHours(20)), NOW.plus(Duration.ofHours(90))));
    }
}
