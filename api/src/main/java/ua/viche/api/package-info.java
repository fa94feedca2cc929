/// Features for citizens and officials.
@NullMarked
package ua.viche.api;

import org.jspecify.annotations.NullMarked;
