package ua.viche.api.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.viche.platform.http.Json;

class ProcedureRulesTest {

    private static final ProcedureRules DEMO = Seeds.read().stream().filter(rules -> rules.code().equals("demo")).findFirst()
            .orElseThrow();

    @Property
    void sponsorsAreNeverMoreThanTheThreshold(@ForAll @IntRange(min = -5, max = 200) int sponsors,
            @ForAll @IntRange(min = -5, max = 200) int threshold) {
        var change = demoJson().put("sponsors", sponsors).put("threshold", threshold);
        if (threshold >= 1 && sponsors >= 0 && sponsors <= threshold) {
            assertThat(rules(change).sponsors()).isEqualTo(sponsors);
        } else {
            assertRefused(change);
        }
    }

    @Property
    void aCodeIsLowerCaseWordsWithDashes(@ForAll("codes") String code) {
        var change = demoJson().put("code", code);
        if (code.length() <= 40 && code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            assertThat(rules(change).code()).isEqualTo(code);
        } else {
            assertRefused(change);
        }
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings().withChars("abz09-A_ ").ofMinLength(0).ofMaxLength(45);
    }

    @Property
    void aPeriodIsInDaysOrInMonthsButNeverBoth(@ForAll("amounts") @Nullable Integer days,
            @ForAll("amounts") @Nullable Integer months) {
        boolean onlyDays = days != null && months == null && days >= 1 && days <= 366;
        boolean onlyMonths = months != null && days == null && months >= 1 && months <= 12;
        if (onlyDays || onlyMonths) {
            assertThat(new CollectionPeriod(days, months).days()).isEqualTo(days);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> new CollectionPeriod(days, months));
        }
    }

    @Provide
    Arbitrary<@Nullable Integer> amounts() {
        return Arbitraries.integers().between(-1, 400).injectNull(0.4);
    }

    @Property
    void everyLegalClockRunsForAtLeastAWorkingDay(@ForAll @IntRange(min = -300, max = 300) int days) {
        for (var clock : new String[]{"publicationWorkingDays", "considerationStartWorkingDays", "considerationWorkingDays"}) {
            var change = demoJson().put(clock, days);
            if (days >= 1 && days <= 250) {
                assertThat(Json.mapper().valueToTree(rules(change)).get(clock).intValue()).isEqualTo(days);
            } else {
                assertRefused(change);
            }
        }
    }

    @Property
    void aTerritoryIsAKatottgCode(@ForAll("territories") String territory) {
        var change = demoJson().put("territory", territory);
        if (territory.matches("UA\\d{17}")) {
            assertThat(rules(change).territory()).isEqualTo(territory);
        } else {
            assertRefused(change);
        }
    }

    @Provide
    Arbitrary<String> territories() {
        return Arbitraries.oneOf(Arbitraries.strings().numeric().ofLength(17).map(digits -> "UA" + digits),
                Arbitraries.strings().withChars("UA0١").ofMaxLength(20));
    }

    @Test
    void rulesSurviveBeingStored() throws Exception {
        for (var rules : Seeds.read()) {
            var stored = Json.mapper().writeValueAsString(rules);

            assertThat(Json.mapper().readValue(stored, ProcedureRules.class)).isEqualTo(rules);
        }
    }

    @Test
    void aReaderWithoutEnglishReadsUkrainian() {
        assertThat(DEMO.name().in(Locale.ENGLISH)).isEqualTo("Demonstration petition");
        assertThat(DEMO.name().in(Locale.FRENCH)).isEqualTo("Навчальна петиція");
    }

    private static ObjectNode demoJson() {
        return Json.mapper().valueToTree(DEMO);
    }

    private static ProcedureRules rules(ObjectNode json) {
        return Json.mapper().convertValue(json, ProcedureRules.class);
    }

    private static void assertRefused(ObjectNode json) {
        assertThatIllegalArgumentException().isThrownBy(() -> rules(json));
    }
}
