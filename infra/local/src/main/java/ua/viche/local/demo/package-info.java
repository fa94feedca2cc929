/// `viche demo`: the story of a petition and a line of what stands beside it, played through HTTP.
@NullMarked
package ua.viche.local.demo;

import org.jspecify.annotations.NullMarked;
