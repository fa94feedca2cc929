package ua.viche.notifications;

import org.junit.jupiter.api.Test;
import ua.viche.local.harness.HouseRules;

class HouseRulesTest {

    @Test
    void theHouseRulesHold() {
        HouseRules.of("ua.viche.notifications").check();
    }
}
