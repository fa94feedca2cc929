/// `/console/audit`: what the staff did, searched; and whether the chain is whole.
@NullMarked
package ua.viche.moderation.console.audit;

import org.jspecify.annotations.NullMarked;
