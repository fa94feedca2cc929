/// Load generators. They send to this machine only.
@NullMarked
package ua.viche.bench;

import org.jspecify.annotations.NullMarked;
