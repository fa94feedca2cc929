@NullMarked
package ua.viche.platform.http;

import org.jspecify.annotations.NullMarked;
