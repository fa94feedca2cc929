@NullMarked
package ua.viche.acceptance;

import org.jspecify.annotations.NullMarked;
