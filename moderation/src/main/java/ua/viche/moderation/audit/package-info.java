/// The audit trail: every act of the staff, in a chain that cannot be changed unseen.
@NullMarked
package ua.viche.moderation.audit;

import org.jspecify.annotations.NullMarked;
