/// What makes a publishable photo out of what a phone sends.
@NullMarked
package ua.viche.api.media.photos;

import org.jspecify.annotations.NullMarked;
