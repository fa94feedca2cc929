package ua.viche.bench;

import org.junit.jupiter.api.Test;
import ua.viche.local.harness.HouseRules;

class HouseRulesTest {

    @Test
    void theHouseRulesHold() {
        HouseRules.of("ua.viche.bench").check();
    }
}
