/// A Viche in a process of its own, for what measures it and what kills it.
@NullMarked
package ua.viche.local.process;

import org.jspecify.annotations.NullMarked;
