package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;

/// The work of an alert is done or in other hands: nobody else need be woken for it.
@EventContract(type = "ua.viche.staff.alert-settled.v1", topic = Topics.STAFF)
public record StaffAlertSettled(UUID alert, Instant settledAt) implements Event {

    @Override
    public UUID aggregate() {
        return alert;
    }
}
