@NullMarked
package ua.viche.notifications.ledger;

import org.jspecify.annotations.NullMarked;
