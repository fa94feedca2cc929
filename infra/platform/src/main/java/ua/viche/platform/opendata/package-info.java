/// Open data: figures, texts and lists as files for spreadsheets and programs.
@NullMarked
package ua.viche.platform.opendata;

import org.jspecify.annotations.NullMarked;
