/// The public interface of the service that owns petitions, reports, districts and photos, asked as the signed-in person and within a deadline.
@NullMarked
package ua.viche.moderation.console.api;

import org.jspecify.annotations.NullMarked;
