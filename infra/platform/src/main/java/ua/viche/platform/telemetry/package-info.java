/// Traces, metrics and logs with OpenTelemetry.
@NullMarked
package ua.viche.platform.telemetry;

import org.jspecify.annotations.NullMarked;
