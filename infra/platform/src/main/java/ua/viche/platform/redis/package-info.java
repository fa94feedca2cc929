/// What may be lost: limits and caches. Redis away means slower or stricter, never wrong and never down.
@NullMarked
package ua.viche.platform.redis;

import org.jspecify.annotations.NullMarked;
