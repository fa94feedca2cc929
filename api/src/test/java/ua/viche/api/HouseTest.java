package ua.viche.api;

import org.junit.jupiter.api.Test;
import ua.viche.local.harness.HouseRules;

class HouseTest {

    @Test
    void theHouseRulesHold() {
        HouseRules.of("ua.viche.api").check();
    }
}
