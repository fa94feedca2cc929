/// Figures about reports: for districts, and as open data.
@NullMarked
package ua.viche.api.reports.figures;

import org.jspecify.annotations.NullMarked;
