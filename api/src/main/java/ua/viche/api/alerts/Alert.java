package ua.viche.api.alerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.api.districts.Point;
import ua.viche.platform.http.Check;

/// What somebody wants to hear about; every condition that is given has to hold.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Alert(UUID id, @Nullable String district, @Nullable String category, @Nullable Circle circle, Instant madeAt) {

    static final int LEAST_METRES = 500;
    static final int MOST_METRES = 10_000;

    /// The same without the place: answers to acts are kept for a second answer, and what is kept so is readable.
    Alert bare() {
        return new Alert(id, district, category, null, madeAt);
    }

    /// A place and how far around it.
    record Circle(Point place, int metres) {

        Circle {
            Check.that().required("place", place)
                    .rule(metres >= LEAST_METRES && metres <= MOST_METRES, "metres", "between", LEAST_METRES, MOST_METRES).done();
        }
    }

    /// As it is asked for.
    record Wish(@Nullable String district, @Nullable String category, @Nullable Circle circle) {

        Wish {
            Check.that().rule(district != null || category != null || circle != null, "district", "required")
                    .optionalLine("district", district, 64).optionalLine("category", category, 40).done();
        }
    }
}
