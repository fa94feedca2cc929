/// `/console/advisory`: advisory groups of districts: calls and applications, meetings and their minutes, recommendations that must be
/// answered.
@NullMarked
package ua.viche.moderation.console.advisory;

import org.jspecify.annotations.NullMarked;
