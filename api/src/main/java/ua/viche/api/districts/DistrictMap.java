package ua.viche.api.districts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.areas.ShapeCheck;

/// A map of districts that is put together or was published.
///
/// @param version counted from 1 in the order of publication; null before it
/// @param districts how many it has
/// @param findings what is wrong with the shapes; null before publication
@JsonInclude(JsonInclude.Include.NON_NULL)
record DistrictMap(UUID id, String source, int districts, @Nullable Integer version, @Nullable Instant publishedAt,
        @Nullable ShapeCheck findings) {}
