package ua.viche.api.surge;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.texts.Bilingual;

/// Where surge mode stands on this replica.
record SurgeStatus(int level, Instant since, Reason reason, @Nullable Bilingual banner) {

    /// Why the level is what it is.
    enum Reason {
        CALM, PRESSURE, STAFF;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What follows from an order and from what is measured; the order wins.
    static SurgeStatus of(SurgeOrder order, SurgeLevel measured, Instant now) {
        var holds = order.holds(now);
        var banner = holds ? order.banner() : null;
        var ordered = order.level();
        if (holds && ordered != null) {
            return new SurgeStatus(ordered, order.since(), Reason.STAFF, banner);
        }
        return new SurgeStatus(measured.level(), measured.since(), measured.level() == 0 ? Reason.CALM : Reason.PRESSURE, banner);
    }
}
