/// Photos of people: uploaded in pieces, cleaned of everything but the picture, private until their subject publishes them.
@NullMarked
package ua.viche.api.media;

import org.jspecify.annotations.NullMarked;
