package ua.viche.local.harness;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"ua.viche.contracts", "ua.viche.platform", "ua.viche.local"})
    void theGroundKeepsTheHouseRules(String home) {
        HouseRules.of(home).check();
    }

    @Test
    void aPlaceWithoutCodeIsAMistakeInTheTest() {
        assertThatThrownBy(() -> HouseRules.of("ua.viche.nowhere").check()).isInstanceOf(AssertionError.class);
    }
}
