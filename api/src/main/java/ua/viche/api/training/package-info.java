/// Courses for the police: modules, a quiz, a certificate that anybody can check.
@NullMarked
package ua.viche.api.training;

import org.jspecify.annotations.NullMarked;
