/// Police-community reports: what residents report, and what becomes of it.
@NullMarked
package ua.viche.api.reports;

import org.jspecify.annotations.NullMarked;
