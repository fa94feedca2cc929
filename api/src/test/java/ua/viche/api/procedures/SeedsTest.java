package ua.viche.api.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ua.viche.platform.identity.Assurance;

/// Law of Ukraine "On citizens' appeals", art. 23-1, and the statutes of three communities.
class SeedsTest {

    private final Map<String, ProcedureRules> seeds = Seeds.read().stream()
            .collect(Collectors.toMap(ProcedureRules::code, Function.identity()));

    @Test
    void nationalPetitionsNeed25000SignaturesInThreeMonthsAndNoSponsors() {
        for (var code : new String[]{"ua-president", "ua-parliament", "ua-cabinet"}) {
            assertThat(seeds.get(code)).satisfies(rules -> {
                assertThat(rules.threshold()).isEqualTo(25_000);
                assertThat(rules.collection()).isEqualTo(CollectionPeriod.ofMonths(3));
                assertThat(rules.needsSponsors()).isFalse();
                assertThat(rules.publicationWorkingDays()).isEqualTo(2);
                assertThat(rules.considerationStartWorkingDays()).isEqualTo(3);
                assertThat(rules.considerationWorkingDays()).isEqualTo(10);
                assertThat(rules.territory()).isNull();
            });
        }
    }

    @Test
    void communitiesHaveTheirOwnThresholdsAndPeriods() {
        assertCommunity("koryukivka", "UA74020010000010449", 100, 60);
        assertCommunity("pryluky", "UA74080130000060606", 150, 60);
        assertCommunity("kramatorsk", "UA14120090000098500", 250, 30);
    }

    @Test
    void everyProcedureAsksForSubstantialAssurance() {
        assertThat(seeds.values()).extracting(ProcedureRules::neededAssurance).containsOnly(Assurance.SUBSTANTIAL);
    }

    @Test
    void theDemonstrationIsSmallAndNotLimitedByAddress() {
        assertThat(seeds.get("demo")).satisfies(rules -> {
            assertThat(rules.sponsors()).isEqualTo(5);
            assertThat(rules.threshold()).isEqualTo(50);
            assertThat(rules.collection()).isEqualTo(CollectionPeriod.ofDays(30));
            assertThat(rules.signing().perAddress()).isEmpty();
        });
    }

    private void assertCommunity(String code, String territory, int threshold, int days) {
        assertThat(seeds.get(code)).satisfies(rules -> {
            assertThat(rules.territory()).isEqualTo(territory);
            assertThat(rules.threshold()).isEqualTo(threshold);
            assertThat(rules.collection()).isEqualTo(CollectionPeriod.ofDays(days));
        });
    }
}
