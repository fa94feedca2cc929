/// The audit trail: every act of the staff, in a chain that cannot be changed unseen.
@NullMarked
package ua.viche.platform.audit;

import org.jspecify.annotations.NullMarked;
