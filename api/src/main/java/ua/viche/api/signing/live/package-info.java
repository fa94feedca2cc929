/// Counts as they change, for everybody who listens.
@NullMarked
package ua.viche.api.signing.live;

import org.jspecify.annotations.NullMarked;
