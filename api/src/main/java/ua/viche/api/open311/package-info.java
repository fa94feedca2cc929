/// Open311 GeoReport v2 (open311.github.io): partners' systems read public reports and hand in new ones; bodies that speak it get theirs.
@NullMarked
package ua.viche.api.open311;

import org.jspecify.annotations.NullMarked;
