/// The notifications service, tested through HTTP, Kafka and a receiver of pushes.
@NullMarked
package ua.viche.notifications;

import org.jspecify.annotations.NullMarked;
