@NullMarked
package ua.viche.api.media;

import org.jspecify.annotations.NullMarked;
