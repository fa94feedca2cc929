/// The public log of acts: its entries and leaves.
@NullMarked
package ua.viche.api.ledger;

import org.jspecify.annotations.NullMarked;
