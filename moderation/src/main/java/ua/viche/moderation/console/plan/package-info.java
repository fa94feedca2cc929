/// `/console/plan`: what an entity promised in the action plan, by when, and how far it is.
@NullMarked
package ua.viche.moderation.console.plan;

import org.jspecify.annotations.NullMarked;
