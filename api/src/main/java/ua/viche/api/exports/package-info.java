/// Open data: the same rows as CSV and as JSON.
@NullMarked
package ua.viche.api.exports;

import org.jspecify.annotations.NullMarked;
