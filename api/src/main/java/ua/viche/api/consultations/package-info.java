/// Consultations with the public (Resolution of the Cabinet of Ministers 996, Law 3841-IX): a draft text in numbered sections,
/// contributions to them, a reasoned verdict on each, and the report.
@NullMarked
package ua.viche.api.consultations;

import org.jspecify.annotations.NullMarked;
