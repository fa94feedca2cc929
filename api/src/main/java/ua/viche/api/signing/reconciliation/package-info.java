/// Recounting from rows, every night and when staff ask for it.
@NullMarked
package ua.viche.api.signing.reconciliation;

import org.jspecify.annotations.NullMarked;
