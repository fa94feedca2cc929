/// Checks audit trails from outside, by what their hashes are made of.
@NullMarked
package ua.viche.local.audit;

import org.jspecify.annotations.NullMarked;
