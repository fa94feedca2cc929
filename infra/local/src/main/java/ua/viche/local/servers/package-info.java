/// The engines that Viche stands on, embedded: PostgreSQL, Redis, Kafka and an OpenID provider.
@NullMarked
package ua.viche.local.servers;

import org.jspecify.annotations.NullMarked;
