/// Corrections of signatures in bulk: proposed by one member of the staff, confirmed by another, carried out by a job.
@NullMarked
package ua.viche.api.corrections;

import org.jspecify.annotations.NullMarked;
