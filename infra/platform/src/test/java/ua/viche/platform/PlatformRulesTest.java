package ua.viche.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// What holds for the platform alone; the rules of the whole house are applied to it where they live, in `infra/local`.
@AnalyzeClasses(packages = "ua.viche.platform", importOptions = ImportOption.DoNotIncludeTests.class)
class PlatformRulesTest {

    @ArchTest
    static final ArchRule knowsNoServiceAndNoSurroundings = noClasses().should().dependOnClassesThat().resideInAnyPackage(
            "ua.viche.api..",
            "ua.viche.moderation..", "ua.viche.notifications..", "ua.viche.local..");

    @ArchTest
    static final ArchRule onlyDatabaseAndLauncherKnowVertx = noClasses().that()
            .resideOutsideOfPackages("ua.viche.platform.database..", "ua.viche.platform.launcher..").should()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx..");

    @ArchTest
    static final ArchRule onlyTheRedisPackageKnowsLettuceAndBucket4j = noClasses().that()
            .resideOutsideOfPackage("ua.viche.platform.redis..")
            .should().dependOnClassesThat().resideInAnyPackage("io.lettuce..", "io.github.bucket4j..");

    @ArchTest
    static final ArchRule onlyTheEventsPackageKnowsKafka = noClasses().that().resideOutsideOfPackage("ua.viche.platform.events..")
            .should()
            .dependOnClassesThat().resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule theLowerRoomsKnowNothingOfHttp = noClasses().that().resideInAnyPackage("ua.viche.platform.config..",
            "ua.viche.platform.time..", "ua.viche.platform.redis..", "ua.viche.platform.telemetry..",
            "ua.viche.platform.database..")
            .should().dependOnClassesThat().resideInAnyPackage("io.helidon.webserver..", "ua.viche.platform.launcher..");
}
