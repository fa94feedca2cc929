/// Kills a Viche at the worst moments, found from outside by what its database is just doing, and looks for what was lost, doubled or
/// forked.
@NullMarked
package ua.viche.chaos;

import org.jspecify.annotations.NullMarked;
