/// Open data: the same figures and texts as files for spreadsheets and programs.
@NullMarked
package ua.viche.api.opendata;

import org.jspecify.annotations.NullMarked;
