package ua.viche.platform;

import java.time.Clock;
import ua.viche.platform.config.Settings;
import ua.viche.platform.database.Database;
import ua.viche.platform.database.Locks;
import ua.viche.platform.events.Outbox;
import ua.viche.platform.http.ClientAddress;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.identity.Vault;
import ua.viche.platform.redis.Cache;
import ua.viche.platform.redis.Limits;
import ua.viche.platform.telemetry.Telemetry;
import ua.viche.platform.time.LegalCalendar;

/// What the launcher hands to one service: its own database schema and outbox, and what all services share.
///
/// @param settings the service's own settings, for instance what stands under `api:`
/// @param vault keeps personal data unreadable at rest
/// @param local whether this is a newcomer's run on their own machine
public record Platform(Settings settings, Clock clock, LegalCalendar calendar, Database database, Locks locks, Outbox outbox,
        Limits limits, Cache cache, Vault vault, ClientAddress addresses, Idempotency idempotency, Telemetry telemetry,
        boolean local) {}
