/// Brings files to a Viche that runs, over HTTP.
@NullMarked
package ua.viche.local.imports;

import org.jspecify.annotations.NullMarked;
