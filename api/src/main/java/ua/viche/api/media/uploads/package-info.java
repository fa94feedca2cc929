/// Uploads that go on where they broke off (tus 1.0).
@NullMarked
package ua.viche.api.media.uploads;

import org.jspecify.annotations.NullMarked;
