package ua.viche.moderation.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.viche.contracts.events.SubmissionReceived.Risk;

class RoutingRuleTest {

    private static final Facts COMMENT = new Facts("comment", "ua-president", "UA80000000000093317", "uk", Set.of("hatred"),
            Risk.HIGH, true);

    @Test
    void theFirstRuleThatFitsSaysTheQueue() {
        var rules = List.of(rule("one", "petition", null), rule("two", "com*", null), rule("three", "comment", null));

        assertThat(RoutingRule.queueFor(rules, COMMENT)).isEqualTo("two");
        assertThat(RoutingRule.queueFor(List.of(), COMMENT)).isEqualTo(Queue.GENERAL);
    }

    @Test
    void everyColumnMustFit() {
        assertThat(new RoutingRule("q", "comment", "ua-*", "UA80*", "uk", "hatred", Risk.HIGH, true).fits(COMMENT)).isTrue();
        assertThat(new RoutingRule("q", null, "kyiv", null, null, null, null, null).fits(COMMENT)).isFalse();
        assertThat(new RoutingRule("q", null, null, "UA01*", null, null, null, null).fits(COMMENT)).isFalse();
        assertThat(new RoutingRule("q", null, null, null, "en", null, null, null).fits(COMMENT)).isFalse();
        assertThat(new RoutingRule("q", null, null, null, null, "advert", null, null).fits(COMMENT)).isFalse();
        assertThat(new RoutingRule("q", null, null, null, null, null, Risk.LOW, null).fits(COMMENT)).isFalse();
        assertThat(new RoutingRule("q", null, null, null, null, null, null, false).fits(COMMENT)).isFalse();
    }

    @Test
    void whatIsUnknownFitsNoRuleThatAsksForIt() {
        var nowhere = new Facts("comment", "demo", null, "uk", Set.of(), null, false);

        assertThat(new RoutingRule("q", null, null, "UA*", null, null, null, null).fits(nowhere)).isFalse();
        assertThat(new RoutingRule("q", null, null, null, null, null, Risk.LOW, null).fits(nowhere)).isFalse();
    }

    @Property
    void anEmptyRuleFitsEverything(@ForAll @AlphaChars @StringLength(min = 1, max = 9) String kind, @ForAll boolean minors) {
        assertThat(new RoutingRule("q", null, null, null, null, null, null, null)
                .fits(new Facts(kind, "demo", null, "uk", Set.of(), null, minors))).isTrue();
    }

    private static RoutingRule rule(String queue, String kind, @Nullable String body) {
        return new RoutingRule(queue, kind, body, null, null, null, null, null);
    }
}
