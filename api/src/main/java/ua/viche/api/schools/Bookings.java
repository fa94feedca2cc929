package ua.viche.api.schools;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.SchoolLessonBooked;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;
import ua.viche.platform.http.Ids;
import ua.viche.platform.http.Page;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// Lessons in classes: booked, held or cancelled, and what pupils say of them.
final class Bookings {

    private static final Duration FEEDBACK = Duration.ofDays(14);
    private static final int KEPT_DAYS = 7;

    private final Platform platform;
    private final AuditTrail audit;
    private final Schools schools;
    private final SchoolStore schoolStore = new SchoolStore();
    private final BookingStore store = new BookingStore();

    /// A booking with what pupils said.
    record Shown(Booking booking, Optional<BookingStore.Feedback> feedback) {}

    Bookings(Platform platform, AuditTrail audit, Schools schools) {
        this.platform = platform;
        this.audit = audit;
        this.schools = schools;
    }

    Schooling<Booking> book(Caller coordinator, UUID id, SchoolRequests.NewBooking wanted) {
        return schools.onSchool(id, (session, school) -> {
            if (!coordinator.has(Role.COORDINATOR, school.code())) {
                return CompletableFuture.completedStage(new Schooling.OutOfScope<>(Role.COORDINATOR, school.code()));
            }
            var lesson = schools.programme().stream().filter(one -> one.code().equals(wanted.lesson())).findFirst();
            if (lesson.isEmpty()) {
                return CompletableFuture.completedStage(new Schooling.NotHere<>("lesson"));
            }
            return schoolStore.classes(session, id)
                    .thenCompose(classes -> schoolStore.officers(session, id).thenCompose(officers -> {
                        if (classes.stream().noneMatch(one -> one.id().equals(wanted.schoolClass()))) {
                            return CompletableFuture.completedStage(new Schooling.NotHere<>("class"));
                        }
                        var officer = officers.stream().filter(one -> one.id().equals(wanted.officer())).findFirst();
                        return officer.isEmpty()
                                ? CompletableFuture.completedStage(new Schooling.NotHere<>("officer"))
                                : book(session, coordinator, officer.get(), booking(id, wanted, lesson.get()));
                    }));
        });
    }

    private static Booking booking(UUID school, SchoolRequests.NewBooking wanted, Lesson lesson) {
        var starts = wanted.startsAt().truncatedTo(ChronoUnit.MINUTES);
        return new Booking(Ids.next(), school, wanted.schoolClass(), lesson.code(), wanted.officer(), starts,
                starts.plus(Duration.ofMinutes(lesson.minutes())), Booking.State.BOOKED, null);
    }

    private CompletionStage<Schooling<Booking>> book(Stage.Session session, Caller coordinator, Officer officer,
            Booking booking) {
        return store.book(session, booking, coordinator.person(), now()).thenCompose(booked -> booked
                ? tell(session, booking, officer, false)
                        .thenCompose(_ -> audit(session, coordinator, "book-lesson", booking.id()))
                        .thenApply(_ -> new Schooling.Done<>(booking))
                : CompletableFuture.completedStage(new Schooling.SlotTaken<>()));
    }

    Schooling<Page<Booking>> list(Caller staff, UUID id, Page.Request page) {
        return schools.onSchool(id, (session, school) -> Schools.isStaff(staff, school)
                ? store.list(session, id, page)
                        .thenApply(rows -> new Schooling.Done<>(Page.of(rows, page, row -> row.id().toString())))
                : CompletableFuture.completedStage(new Schooling.OutOfScope<>(Role.COORDINATOR, school.code())));
    }

    Schooling<Shown> find(Caller staff, UUID id) {
        return onBooking(staff, id, false, (session, booking) -> store.feedback(session, id)
                .thenApply(feedback -> new Schooling.Done<>(new Shown(booking, feedback))));
    }

    Schooling<Booking> cancel(Caller staff, UUID id) {
        return onBooking(staff, id, true, (session, booking) -> {
            if (!booking.state().mayBecome(Booking.State.CANCELLED)) {
                return CompletableFuture.completedStage(new Schooling.NotNow<>(booking.state()));
            }
            return store.cancel(session, id).thenCompose(_ -> schoolStore.officers(session, booking.school()))
                    .thenCompose(officers -> officers.stream().filter(one -> one.id().equals(booking.officer())).findFirst()
                            .map(officer -> tell(session, booking, officer, true)).orElse(CompletableFuture.completedStage(null)))
                    .thenCompose(_ -> audit(session, staff, "cancel-lesson", id)).thenApply(_ -> new Schooling.Done<>(booking));
        });
    }

    /// Says how many were there, once the lesson has begun.
    Schooling<Booking> attended(Caller staff, UUID id, Booking.Attendance attendance) {
        return onBooking(staff, id, true, (session, booking) -> {
            if (!booking.state().mayBecome(Booking.State.HELD)) {
                return CompletableFuture.completedStage(new Schooling.NotNow<>(booking.state()));
            }
            if (now().isBefore(booking.startsAt())) {
                return CompletableFuture.completedStage(new Schooling.NotYet<>());
            }
            return store.held(session, id, attendance).thenCompose(_ -> audit(session, staff, "note-lesson", id))
                    .thenCompose(_ -> store.find(session, id, false))
                    .thenApply(found -> new Schooling.Done<>(found.orElseThrow()));
        });
    }

    /// Adds what a pupil says to the sums of the latest lesson of their class. Nobody can tell afterwards who it was, or when.
    ///
    /// @param key of the request, so that it is counted once; null counts always
    /// @return false where the code fits no class with such a lesson, or as many have spoken as were there
    boolean feedback(SchoolRequests.Feedback feedback, @Nullable String key) {
        var hash = Schools.codeHash(platform, feedback.code());
        var since = now().minus(FEEDBACK);
        return platform.database().<Boolean>inTransaction(session -> {
            var fresh = key == null
                    ? CompletableFuture.completedStage(true)
                    : store.note(session, platform.vault().hash("feedback-key", key), today());
            return fresh.thenCompose(first -> first
                    ? store.add(session, hash, feedback.rating(), feedback.knowsHelp(), since)
                    : CompletableFuture.completedStage(true));
        });
    }

    /// Forgets keys of requests that nobody repeats any more.
    void forgetKeys() {
        platform.database().inTransaction(session -> store.forget(session, today().minusDays(KEPT_DAYS)));
    }

    private interface Act<T> {
        CompletionStage<Schooling<T>> on(Stage.Session session, Booking booking);
    }

    private <T> Schooling<T> onBooking(Caller staff, UUID id, boolean lock, Act<T> act) {
        return platform.database().<Schooling<T>>inTransaction(session -> store.find(session, id, lock).thenCompose(found -> {
            if (found.isEmpty()) {
                return CompletableFuture.completedStage(new Schooling.NoSuchThing<T>());
            }
            return schoolStore.find(session, found.get().school())
                    .thenCompose(school -> Schools.isStaff(staff, school.orElseThrow())
                            ? act.on(session, found.get())
                            : CompletableFuture.completedStage(new Schooling.NoSuchThing<T>()));
        }));
    }

    private CompletionStage<Void> tell(Stage.Session session, Booking booking, Officer officer, boolean cancelled) {
        return platform.outbox().add(session,
                new SchoolLessonBooked(booking.school(), booking.id(), booking.lesson(), officer.person(),
                        booking.startsAt(), cancelled, now()));
    }

    private CompletionStage<Void> audit(Stage.Session session, Caller staff, String act, UUID target) {
        return audit.append(session, new StaffAct(staff.person(), act, target, now(), Map.of()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    boolean isAhead(Instant moment) {
        return moment.isAfter(now());
    }

    private Instant now() {
        return platform.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
