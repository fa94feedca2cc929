/// The action plan of the Open Government Partnership: what was promised, by whom, until when, and how far it is.
@NullMarked
package ua.viche.api.actionplan;

import org.jspecify.annotations.NullMarked;
