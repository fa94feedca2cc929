package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// A lesson of School and Police was booked, or is cancelled. Says nothing about the class.
///
/// @param school followers of it want to know
/// @param officer person key of the officer, who is told
@EventContract(type = "ua.viche.school.lesson-booked.v1", topic = Topics.COMMUNITY)
public record SchoolLessonBooked(UUID school, UUID booking, String lesson, UUID officer, Instant startsAt, boolean cancelled,
        Instant at) implements Event {

    @Override
    public UUID aggregate() {
        return school;
    }
}
