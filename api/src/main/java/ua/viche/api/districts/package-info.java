/// Police districts: their borders, officers and promises.
@NullMarked
package ua.viche.api.districts;

import org.jspecify.annotations.NullMarked;
