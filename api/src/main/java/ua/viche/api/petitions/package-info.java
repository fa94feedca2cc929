/// Petitions (Law of Ukraine "On citizens' appeals", art. 23-1): drafting, sponsors, publication, answer.
@NullMarked
package ua.viche.api.petitions;

import org.jspecify.annotations.NullMarked;
