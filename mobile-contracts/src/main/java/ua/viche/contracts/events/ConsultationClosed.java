package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// The time for contributions is over; the body owes a report.
///
/// @param consultation the consultation
/// @param procedure code of the body that consults, for instance ua-moi
/// @param title title of the consultation
/// @param contributions how many it got, hidden ones included
/// @param closedAt when its time was over
/// @param reportDueAt until when the report is due
@EventContract(type = "ua.viche.consultation.closed.v1", topic = Topics.CONSULTATIONS)
public record ConsultationClosed(UUID consultation, String procedure, Localized title, int contributions, Instant closedAt,
        Instant reportDueAt) implements Event {

    @Override
    public UUID aggregate() {
        return consultation;
    }
}
