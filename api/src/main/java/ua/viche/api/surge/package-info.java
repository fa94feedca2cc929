/// Surge mode: what is shed, in which order, when more people come than can be served in full. Never signing, never counting.
@NullMarked
package ua.viche.api.surge;

import org.jspecify.annotations.NullMarked;
