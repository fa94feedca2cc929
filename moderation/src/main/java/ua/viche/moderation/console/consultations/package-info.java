/// `/console/consultations`: a body's consultations, their clocks, a reasoned verdict on every contribution, and the report.
@NullMarked
package ua.viche.moderation.console.consultations;

import org.jspecify.annotations.NullMarked;
