/// What can be reported: categories with their own typed questions, and the bodies that reports go to. Data, as procedures are.
@NullMarked
package ua.viche.api.reports.categories;

import org.jspecify.annotations.NullMarked;
