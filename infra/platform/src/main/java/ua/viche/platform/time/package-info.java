/// The legal calendar: working days of Ukraine in Kyiv's time.
@NullMarked
package ua.viche.platform.time;

import org.jspecify.annotations.NullMarked;
