/// `/console/policies`: the grounds that decisions may name.
@NullMarked
package ua.viche.moderation.console.policies;

import org.jspecify.annotations.NullMarked;
