/// People who act under their own name; what is known of them is little, and encrypted.
@NullMarked
package ua.viche.api.accounts;

import org.jspecify.annotations.NullMarked;
