package ua.viche.moderation.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.contracts.events.SubmissionReceived;

class ItemPropertyTest {

    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final List<UUID> REVIEWERS = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));

    enum What {
        CLAIM, RELEASE, DEFER, ESCALATE, APPROVE, REJECT, WITHDRAW, SUPERSEDE, RESUME, REOPEN
    }

    record Act(What what, UUID reviewer, Duration later) {}

    @Provide
    Arbitrary<List<Act>> acts() {
        var later = Arbitraries.integers().between(0, 15).map(Duration::ofMinutes);
        return Combinators.combine(Arbitraries.of(What.class), Arbitraries.of(REVIEWERS), later).as(Act::new).list()
                .ofMaxSize(12);
    }

    @Property
    void whatIsOverStaysAsItIsUnlessADecisionIsReopened(@ForAll("acts") List<Act> acts) {
        var item = item();
        var now = START;
        for (var act : acts) {
            now = now.plus(act.later());
            var before = picture(item);
            var over = !item.state().waits() && !(act.what() == What.REOPEN && item.state() == ItemState.CLOSED);

            attempt(item, act, now);

            if (over) {
                assertThat(picture(item)).isEqualTo(before);
            }
        }
    }

    @Property
    void anActBehindABarrierIsRefusedAndChangesNothing(@ForAll("acts") List<Act> acts) {
        var item = item();
        var now = START;
        for (var act : acts) {
            now = now.plus(act.later());
            var before = picture(item);
            var at = now;
            if (staff(act.what()) && item.barrier(act.reviewer(), now).isPresent()) {
                assertThatThrownBy(() -> perform(item, act, at)).isInstanceOf(IllegalStateException.class);
                assertThat(picture(item)).isEqualTo(before);
            } else if (act.what() == What.REOPEN && item.state() != ItemState.CLOSED) {
                assertThatThrownBy(() -> perform(item, act, at)).isInstanceOf(IllegalStateException.class);
                assertThat(picture(item)).isEqualTo(before);
            } else {
                perform(item, act, now);
            }
        }
    }

    @Property
    void onlyTheHolderActsUntilTheLeaseIsOver(@ForAll("acts") List<Act> acts) {
        var item = item();
        var now = START;
        for (var act : acts) {
            now = now.plus(act.later());
            var holder = item.holder(now);
            var acted = attempt(item, act, now);

            if (acted && staff(act.what())) {
                assertThat(holder).satisfiesAnyOf(held -> assertThat(held).isEmpty(),
                        held -> assertThat(held).contains(act.reviewer()));
            }
        }
    }

    @Property
    void theEndIsWhole(@ForAll("acts") List<Act> acts) {
        var item = item();
        var now = START;
        for (var act : acts) {
            now = now.plus(act.later());
            attempt(item, act, now);

            assertThat(item.state().waits()).isEqualTo(item.closedAt() == null);
            assertThat(item.state() == ItemState.DEFERRED).isEqualTo(item.deferredUntil() != null);
            assertThat(item.state() == ItemState.CLOSED).isEqualTo(item.outcome() != null);
            assertThat(item.state().waits() || item.holder(now).isEmpty()).isTrue();
        }
    }

    @Property
    void nobodyActsOnTheirOwnSubmission(@ForAll What what) {
        var item = item();

        assertThat(item.barrier(item.author(), START)).contains(new Barrier.Own());
        if (staff(what)) {
            assertThatThrownBy(() -> perform(item, new Act(what, item.author(), Duration.ZERO), START))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static boolean attempt(Item item, Act act, Instant now) {
        try {
            perform(item, act, now);
            return true;
        } catch (IllegalStateException _) {
            return false;
        }
    }

    private static void perform(Item item, Act act, Instant now) {
        switch (act.what()) {
            case CLAIM -> item.claim(act.reviewer(), now, LEASE);
            case RELEASE -> item.release(act.reviewer(), now);
            case DEFER -> item.defer(act.reviewer(), now.plus(LEASE), "Чекаємо на документи", now);
            case ESCALATE -> item.escalate(act.reviewer(), "seniors", "Складний випадок", now);
            case APPROVE -> item.close(act.reviewer(), Action.APPROVE, now);
            case REJECT -> item.close(act.reviewer(), Action.REJECT, now);
            case WITHDRAW -> item.withdraw(now);
            case SUPERSEDE -> item.supersede(now);
            case RESUME -> item.resume();
            case REOPEN -> item.reopen(Reopening.APPEAL, null, now);
        }
    }

    private static boolean staff(What what) {
        return switch (what) {
            case CLAIM, RELEASE, DEFER, ESCALATE, APPROVE, REJECT -> true;
            case WITHDRAW, SUPERSEDE, RESUME, REOPEN -> false;
        };
    }

    private static List<String> picture(Item item) {
        return List.of(item.state().label(), Objects.toString(item.outcome()), Objects.toString(item.closedAt()),
                Objects.toString(item.heldUntil()), item.holder(START).toString());
    }

    private static Item item() {
        var event = new SubmissionReceived(UUID.randomUUID(), "petition", UUID.randomUUID(), "demo", null, UUID.randomUUID(),
                "uk",
                "Назва", "Текст", START, START.plus(Duration.ofDays(2)));
        return new Item(UUID.randomUUID(), event, START);
    }
}
