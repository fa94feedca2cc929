package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A body announced a consultation, and takes contributions until the end of its last day.
///
/// @param consultation the consultation
/// @param procedure code of the body that consults, for instance ua-moi
/// @param territory kATOTTG code of the place that it is about; null for the country
/// @param title title of the consultation
/// @param openedAt when it was announced
/// @param closesAt until when it takes contributions
@EventContract(type = "ua.viche.consultation.opened.v1", topic = Topics.CONSULTATIONS)
public record ConsultationOpened(UUID consultation, String procedure, @Nullable String territory, Localized title,
        Instant openedAt, Instant closesAt) implements Event {

    @Override
    public UUID aggregate() {
        return consultation;
    }
}
