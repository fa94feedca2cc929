package ua.viche.moderation;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import ua.viche.local.harness.HouseRules;

class HouseRulesTest {

    @Test
    void theHouseRulesHold() {
        HouseRules.of("ua.viche.moderation").check();
    }

    @Test
    void featuresDoNotDependOnEachOtherInCircles() {
        slices().matching("ua.viche.moderation.(*)..")
                .should()
                .beFreeOfCycles()
                .check(new ClassFileImporter().importPackages("ua.viche.moderation"));
    }
}
