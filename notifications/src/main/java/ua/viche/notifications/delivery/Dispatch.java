package ua.viche.notifications.delivery;

import java.time.Clock;
import ua.viche.notifications.devices.Devices;
import ua.viche.platform.database.Database;

/// What senders of all lanes share.
record Dispatch(Database database, Devices devices, Clock clock, DeliverySettings settings, PushWriter writer, Schedule schedule,
        DeliveryTelemetry telemetry) {}
