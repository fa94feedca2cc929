/// The integrity of signing: which networks have limits lifted or their signatures held, and who looks after it.
@NullMarked
package ua.viche.api.integrity;

import org.jspecify.annotations.NullMarked;
