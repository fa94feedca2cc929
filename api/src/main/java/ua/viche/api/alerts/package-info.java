/// Alerts: what residents want to hear about where they live, and what officers tell them.
@NullMarked
package ua.viche.api.alerts;

import org.jspecify.annotations.NullMarked;
