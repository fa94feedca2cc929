/// The public map of reports: cells, never points.
@NullMarked
package ua.viche.api.reports.map;

import org.jspecify.annotations.NullMarked;
