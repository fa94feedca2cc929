/// Signatures: grouped commits, receipts, counts.
@NullMarked
package ua.viche.api.signing;

import org.jspecify.annotations.NullMarked;
