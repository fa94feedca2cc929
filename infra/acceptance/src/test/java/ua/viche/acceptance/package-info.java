/// Tests of the whole, through HTTP, against what `infra/dist` starts.
@NullMarked
package ua.viche.acceptance;

import org.jspecify.annotations.NullMarked;
