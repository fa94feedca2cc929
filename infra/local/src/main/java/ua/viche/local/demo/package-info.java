/// `viche demo`: the story of a petition, played through HTTP.
@NullMarked
package ua.viche.local.demo;

import org.jspecify.annotations.NullMarked;
