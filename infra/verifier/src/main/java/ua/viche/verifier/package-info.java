/// An independent verifier of a public log, written from RFC 6962 and C2SP tlog-tiles, tlog-checkpoint and signed-note. Knows nothing
/// of the server but its interface.
@NullMarked
package ua.viche.verifier;

import org.jspecify.annotations.NullMarked;
