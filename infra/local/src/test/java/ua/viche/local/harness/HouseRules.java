package ua.viche.local.harness;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.NullMarked;

/// The plan of the house as rules that a module's test applies to its own code:
///
/// ```java
/// @Test
/// void theHouseRulesHold() {
///     HouseRules.of("ua.viche.api").check();
/// }
/// ```
public final class HouseRules {

    private static final List<String> SERVICES = List.of("ua.viche.api", "ua.viche.moderation", "ua.viche.notifications");
    /// What starts a local run from outside.
    private static final List<String> LOCALS = List.of("ua.viche.bench", "ua.viche.chaos");
    private static final String DATABASE = "ua.viche.platform.database..";
    private static final Set<String> QUERIES = Set.of("createQuery", "createSelectionQuery", "createMutationQuery",
            "createNativeQuery",
            "createNamedQuery");
    private static final Set<String> CLOCKS = Set.of("java.time.Instant", "java.time.LocalDate", "java.time.LocalDateTime",
            "java.time.ZonedDateTime", "java.time.OffsetDateTime");

    private final String home;

    private HouseRules(String home) {
        this.home = home;
    }

    /// The rules for what lies in a package and below: a service's, or `ua.viche.platform`, `ua.viche.local`.
    public static HouseRules of(String home) {
        return new HouseRules(home);
    }

    /// @throws AssertionError with every violation of every rule
    public void check() {
        var code = code(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
        var tests = code(ImportOption.Predefined.ONLY_INCLUDE_TESTS);
        Assertions.assertThat(code).as("classes in " + home).isNotEmpty();
        var broken = Stream.concat(forCode().map(rule -> rule.allowEmptyShould(true).evaluate(code)),
                forTests().map(rule -> rule.allowEmptyShould(true).evaluate(tests)))
                .filter(result -> result.hasViolation()).map(result -> result.getFailureReport().toString()).toList();
        Assertions.assertThat(broken).as("broken rules of the house").isEmpty();
    }

    private JavaClasses code(ImportOption which) {
        return new ClassFileImporter().withImportOption(which).importPackages(home);
    }

    private Stream<ArchRule> forCode() {
        return Stream.of(arrowsRunOneWay(), internalsStayInside(), onlyDatabaseOpensSessions(), onlyDatabaseWaitsForStages(),
                onlyStoresQuery(), timeComesFromAClock(), everyPackageIsNullMarked(), constructorsAreShort(),
                logsGoThroughSlf4j(),
                namesSayWhatAThingIs());
    }

    private static Stream<ArchRule> forTests() {
        return Stream.of(
                noClasses().should().callMethodWhere(calls(Thread.class, "sleep"))
                        .because("tests wait with Awaitility or move the clock"),
                namesSayWhatAThingIs());
    }

    private ArchRule arrowsRunOneWay() {
        var outside = Stream.of("ua.viche.local", "ua.viche.bench", "ua.viche.chaos", "ua.viche.acceptance");
        var strangers = Stream.concat(SERVICES.stream(), outside)
                .filter(place -> !place.equals(home) && !(LOCALS.contains(home) && place.equals("ua.viche.local")))
                .map(place -> place + "..").toArray(String[]::new);
        return noClasses().should().dependOnClassesThat(resideInAnyPackage(strangers))
                .because("what passes between services is an event, and nothing in infra imports a service");
    }

    private static ArchRule internalsStayInside() {
        return classes().should(new ArchCondition<>("keep out of other features' internal packages") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                for (var dependency : origin.getDirectDependenciesFromSelf()) {
                    if (!mayEnter(origin.getPackageName(), dependency.getTargetClass().getPackageName())) {
                        events.add(SimpleConditionEvent.violated(origin, dependency.getDescription()));
                    }
                }
            }
        });
    }

    private static boolean mayEnter(String from, String target) {
        int internal = (target + ".").indexOf(".internal.");
        if (internal < 0 || !target.startsWith("ua.viche.")) {
            return true;
        }
        var feature = target.substring(0, internal);
        return from.equals(feature) || from.startsWith(feature + ".");
    }

    private static ArchRule onlyDatabaseOpensSessions() {
        return noClasses().that().resideOutsideOfPackage(DATABASE).should()
                .dependOnClassesThat(describe("session factories", type -> type.getSimpleName().equals("SessionFactory")
                        && type.getPackageName().startsWith("org.hibernate")))
                .because("Database is the one bridge to Hibernate Reactive");
    }

    private static ArchRule onlyDatabaseWaitsForStages() {
        DescribedPredicate<JavaCall<?>> waits = describe("wait for a stage without a deadline", call -> {
            var target = call.getTarget();
            return target.getOwner().isAssignableTo(CompletionStage.class) && (target.getName().equals("toCompletableFuture")
                    || target.getOwner().isAssignableTo(CompletableFuture.class) && (target.getName().equals("join")
                            || target.getName().equals("get") && target.getRawParameterTypes().isEmpty()));
        });
        return noClasses().that().resideOutsideOfPackage(DATABASE).should().callMethodWhere(waits)
                .because("Database gives plain results within its deadline");
    }

    private static ArchRule onlyStoresQuery() {
        DescribedPredicate<JavaCall<?>> query = describe("create a query", call -> QUERIES.contains(call.getTarget().getName())
                && call.getTarget().getOwner().getPackageName().startsWith("org.hibernate"));
        return noClasses().that(not(resideInAPackage("ua.viche.platform.."))).and(not(stores())).should().callMethodWhere(query)
                .because("a store is the only place that knows the tables");
    }

    private static DescribedPredicate<JavaClass> stores() {
        return describe("stores", type -> outermost(type).getSimpleName().endsWith("Store"));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRules::outermost).orElse(type);
    }

    private static ArchRule timeComesFromAClock() {
        return noClasses().should().callMethodWhere(describe("ask the system for the time",
                call -> CLOCKS.contains(call.getTarget().getOwner().getName()) && call.getTarget().getName().equals("now")
                        && call.getTarget().getRawParameterTypes().isEmpty()))
                .because("tests move the clock");
    }

    private static ArchRule everyPackageIsNullMarked() {
        return classes().should(new ArchCondition<>("lie in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " lacks @NullMarked"));
                }
            }
        });
    }

    private static ArchRule constructorsAreShort() {
        return constructors().that(are(describe("written by hand", HouseRules::byHand)))
                .should(new ArchCondition<JavaConstructor>("have at most six arguments") {
                    @Override
                    public void check(JavaConstructor constructor, ConditionEvents events) {
                        if (constructor.getRawParameterTypes().size() > 6) {
                            events.add(SimpleConditionEvent.violated(constructor, constructor.getDescription()));
                        }
                    }
                });
    }

    private static boolean byHand(JavaConstructor constructor) {
        var owner = constructor.getOwner();
        return !owner.isRecord() && !owner.isEnum() && !owner.isAnonymousClass() && !owner.isLocalClass();
    }

    private static ArchRule logsGoThroughSlf4j() {
        return noClasses().that().resideOutsideOfPackage("ua.viche.platform.telemetry..").should()
                .dependOnClassesThat(resideInAPackage("java.util.logging.."));
    }

    private static ArchRule namesSayWhatAThingIs() {
        return noClasses().should().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Helper").orShould()
                .haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Util").orShould()
                .haveSimpleNameEndingWith("Utils");
    }

    private static DescribedPredicate<JavaCall<?>> calls(Class<?> owner, String name) {
        return describe("call " + owner.getSimpleName() + "." + name,
                call -> call.getTarget().getOwner().isEquivalentTo(owner) && call.getTarget().getName().equals(name));
    }
}
