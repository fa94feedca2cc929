@NullMarked
package ua.viche.platform.telemetry;

import org.jspecify.annotations.NullMarked;
