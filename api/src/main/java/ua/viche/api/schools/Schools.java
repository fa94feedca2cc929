package ua.viche.api.schools;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;
import ua.viche.platform.database.Faults;
import ua.viche.platform.http.Ids;
import ua.viche.platform.http.Page;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;
import ua.viche.platform.texts.Translated;

/// What staff do with schools, classes and the officers in them.
final class Schools {

    /// A class with the code that is shown this once.
    record Coded(SchoolClass schoolClass, String code) {}

    /// A school as its public page shows it.
    record Shown(School school, List<Officer> officers) {}

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int CODE_LENGTH = 10;
    private static final int EXPORTED = 50_000;
    private static final String CHECK_VIOLATED = "23514";

    private final Platform platform;
    private final AuditTrail audit;
    private final int most;
    private final List<Lesson> programme;
    private final SchoolStore store = new SchoolStore();
    private final SecureRandom random = new SecureRandom();

    /// @param most schools that an officer may have
    Schools(Platform platform, AuditTrail audit, int most, List<Lesson> programme) {
        this.platform = platform;
        this.audit = audit;
        this.most = most;
        this.programme = programme;
        platform.database().<@Nullable Void>inTransaction(session -> store.keep(session, programme));
    }

    List<Lesson> programme() {
        return programme;
    }

    Schooling<School> add(Caller coordinator, SchoolRequests.NewSchool wanted) {
        if (!coordinator.has(Role.COORDINATOR, wanted.code())) {
            return new Schooling.OutOfScope<>(Role.COORDINATOR, wanted.code());
        }
        var school = new School(Ids.next(), wanted.code(), wanted.name().translated(), wanted.district());
        return platform.database().<Schooling<School>>inTransaction(session -> store
                .insert(session, school, coordinator.person(), now()).thenCompose(added -> added
                        ? audit(session, coordinator, "add-school", school.id()).thenApply(_ -> new Schooling.Done<>(school))
                        : CompletableFuture.completedStage(new Schooling.Already<>())));
    }

    /// A school to look at on a newcomer's machine.
    void example() {
        var school = new School(Ids.next(), "demo", new Translated("Ліцей «Демо»", "Lyceum Demo"), "demo");
        platform.database().inTransaction(session -> store.insert(session, school, new UUID(0, 0), now()));
    }

    Page<School> list(@Nullable String district, Page.Request page) {
        return platform.database().inTransaction(session -> store.list(session, district, page)
                .thenApply(rows -> Page.of(rows, page, row -> row.id().toString())));
    }

    Optional<Shown> find(UUID id) {
        return platform.database().inTransaction(session -> store.find(session, id).thenCompose(school -> school.isEmpty()
                ? CompletableFuture.completedStage(Optional.<Shown>empty())
                : store.officers(session, id).thenApply(officers -> Optional.of(new Shown(school.get(), officers)))));
    }

    /// Adds a class; its code is told this once.
    Schooling<Coded> addClass(Caller coordinator, UUID id, SchoolRequests.NewClass wanted) {
        var coded = new Coded(new SchoolClass(Ids.next(), id, wanted.name().strip(), wanted.pupils()), newCode());
        return onSchool(id, (session, school) -> {
            if (!coordinator.has(Role.COORDINATOR, school.code())) {
                return CompletableFuture.completedStage(new Schooling.OutOfScope<>(Role.COORDINATOR, school.code()));
            }
            return store.insert(session, coded.schoolClass(), codeHash(platform, coded.code()), now()).thenCompose(added -> added
                    ? audit(session, coordinator, "add-class", coded.schoolClass().id())
                            .thenApply(_ -> new Schooling.Done<>(coded))
                    : CompletableFuture.completedStage(new Schooling.Already<>()));
        });
    }

    /// Gives a class another code, for instance where the one before was lost or told to strangers.
    Schooling<Coded> renewCode(Caller coordinator, UUID id, UUID schoolClass) {
        var code = newCode();
        return onSchool(id, (session, school) -> {
            if (!coordinator.has(Role.COORDINATOR, school.code())) {
                return CompletableFuture.completedStage(new Schooling.OutOfScope<>(Role.COORDINATOR, school.code()));
            }
            return store.classes(session, id).thenCompose(classes -> {
                var one = classes.stream().filter(other -> other.id().equals(schoolClass)).findFirst();
                return one.isEmpty()
                        ? CompletableFuture.completedStage(new Schooling.NoSuchThing<Coded>())
                        : store.code(session, schoolClass, codeHash(platform, code))
                                .thenCompose(_ -> audit(session, coordinator, "renew-class-code", schoolClass))
                                .thenApply(_ -> new Schooling.Done<>(new Coded(one.get(), code)));
            });
        });
    }

    /// The classes of a school, for its coordinator and the officers of its district.
    Schooling<List<SchoolClass>> classes(Caller staff, UUID id) {
        return onSchool(id, (session, school) -> isStaff(staff, school)
                ? store.classes(session, id).thenApply(Schooling.Done::new)
                : CompletableFuture.completedStage(new Schooling.OutOfScope<>(Role.COORDINATOR, school.code())));
    }

    /// An officer of the district takes a school; the database refuses one too many.
    Schooling<Officer> join(Caller officer, UUID id, String name) {
        try {
            return onSchool(id, (session, school) -> {
                if (!officer.has(Role.OFFICER, school.district())) {
                    return CompletableFuture.completedStage(new Schooling.OutOfScope<>(Role.OFFICER, school.district()));
                }
                return store.officer(session, officer.person(), name.strip(), most)
                        .thenCompose(one -> store.assign(session, id, one.id(), now()).thenCompose(joined -> joined
                                ? audit(session, officer, "join-school", id).thenApply(_ -> new Schooling.Done<>(one))
                                : CompletableFuture.completedStage(new Schooling.Already<>())));
            });
        } catch (RuntimeException failure) {
            if (Faults.sqlState(failure).equals(CHECK_VIOLATED)) {
                return new Schooling.OverLimit<>(most);
            }
            throw failure;
        }
    }

    /// The officer leaves a school, or its coordinator says so.
    Schooling<Officer> leave(Caller staff, UUID id, UUID officer) {
        return onSchool(id, (session, school) -> store.officers(session, id).thenCompose(officers -> {
            var one = officers.stream().filter(other -> other.id().equals(officer)).findFirst();
            if (one.isEmpty()) {
                return CompletableFuture.completedStage(new Schooling.NoSuchThing<>());
            }
            return one.get().person().equals(staff.person()) || staff.has(Role.COORDINATOR, school.code())
                    ? store.release(session, id, officer, now()).thenCompose(_ -> audit(session, staff, "leave-school", id))
                            .thenApply(_ -> new Schooling.Done<>(one.get()))
                    : CompletableFuture.completedStage(new Schooling.OutOfScope<>(Role.COORDINATOR, school.code()));
        }));
    }

    List<SchoolStore.Figures> figures() {
        return platform.database().inTransaction(session -> store.figures(session, EXPORTED));
    }

    /// Under what a class's code is stored.
    static String codeHash(Platform platform, String code) {
        return platform.vault().hash("class-code", code.strip().toUpperCase(Locale.ROOT));
    }

    static boolean isStaff(Caller staff, School school) {
        return staff.has(Role.COORDINATOR, school.code()) || staff.has(Role.OFFICER, school.district());
    }

    interface Act<T> {
        CompletionStage<Schooling<T>> on(Stage.Session session, School school);
    }

    <T> Schooling<T> onSchool(UUID id, Act<T> act) {
        return platform.database()
                .<Schooling<T>>inTransaction(session -> store.find(session, id).thenCompose(found -> found.isEmpty()
                        ? CompletableFuture.completedStage(new Schooling.NoSuchThing<T>())
                        : act.on(session, found.get())));
    }

    private String newCode() {
        return random.ints(CODE_LENGTH, 0, ALPHABET.length()).mapToObj(place -> ALPHABET.substring(place, place + 1))
                .collect(Collectors.joining());
    }

    private CompletionStage<Void> audit(Stage.Session session, Caller staff, String act, UUID target) {
        return audit.append(session, new StaffAct(staff.person(), act, target, now(), Map.of()));
    }

    private Instant now() {
        return platform.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
