/// What became of attempts: figures for the staff, what was given up and can be tried again, and how long all of it is kept.
@NullMarked
package ua.viche.notifications.ledger;

import org.jspecify.annotations.NullMarked;
