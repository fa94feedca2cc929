package ua.viche.moderation.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// The state machine of an appeal on its own.
class AppealPropertyTest {

    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID AUTHOR = new UUID(0, 2);
    private static final List<UUID> PEOPLE = List.of(FIRST, AUTHOR, new UUID(0, 3), new UUID(0, 4));

    enum What {
        CLAIM, RELEASE, UPHOLD, OVERTURN
    }

    record Act(What what, UUID person, Duration later) {}

    @Provide
    Arbitrary<List<Act>> acts() {
        var later = Arbitraries.integers().between(0, 15).map(Duration::ofMinutes);
        return Combinators.combine(Arbitraries.of(What.class), Arbitraries.of(PEOPLE), later).as(Act::new).list().ofMaxSize(12);
    }

    @Property
    void itIsDecidedAtMostOnceAndNeverByTheFirstDeciderOrTheAuthor(@ForAll("acts") List<Act> acts) {
        var appeal = appeal();
        var now = START;
        for (var act : acts) {
            now = now.plus(act.later());
            var before = appeal.state();
            var decider = appeal.decider();
            var barrier = appeal.barrier(act.person(), now);
            var holder = appeal.holder(now);
            if (barrier.isPresent()) {
                var at = now;
                assertThatThrownBy(() -> attempt(appeal, act, at)).isInstanceOf(IllegalStateException.class);
                assertThat(appeal.state()).isEqualTo(before);
                assertThat(appeal.decider()).isEqualTo(decider);
                assertThat(appeal.holder(now)).isEqualTo(holder);
            } else {
                assertThat(before).isEqualTo(AppealState.OPEN);
                assertThat(act.person()).isNotIn(FIRST, AUTHOR);
                assertThat(holder.filter(other -> !other.equals(act.person()))).isEmpty();
                attempt(appeal, act, now);
            }
        }
        assertThat(appeal.decider() == null).isEqualTo(appeal.state() == AppealState.OPEN);
        assertThat(appeal.decidedAt() == null).isEqualTo(appeal.state() == AppealState.OPEN);
    }

    private static void attempt(Appeal appeal, Act act, Instant now) {
        switch (act.what()) {
            case CLAIM -> appeal.claim(act.person(), now, LEASE);
            case RELEASE -> appeal.release(act.person(), now);
            case UPHOLD -> appeal.decide(act.person(), AppealState.UPHELD, "так", now);
            case OVERTURN -> appeal.decide(act.person(), AppealState.OVERTURNED, "ні", now);
        }
    }

    private static Appeal appeal() {
        return new Appeal(new UUID(1, 0), new Appeal.About(new UUID(1, 1), new UUID(1, 2), FIRST, AUTHOR, "petition", "general"),
                new byte[1],
                START);
    }
}
