/// Streams of events (Server-Sent Events, HTML standard section 9.2) to many clients, each on a thread of its own.
@NullMarked
package ua.viche.platform.live;

import org.jspecify.annotations.NullMarked;
