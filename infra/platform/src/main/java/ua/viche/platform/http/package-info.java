/// What every route shares: problems, strict JSON, paging, ETags, idempotency keys, limits of size.
@NullMarked
package ua.viche.platform.http;

import org.jspecify.annotations.NullMarked;
