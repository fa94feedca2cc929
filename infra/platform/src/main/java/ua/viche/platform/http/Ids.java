package ua.viche.platform.http;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// New ids: UUIDv7 (RFC 9562), so that rows lie in order of time.
public final class Ids {

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    private Ids() {}
}
