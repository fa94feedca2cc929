/// Citizens' advisory groups of districts: charter, open call, meetings with a quorum, recommendations that must be answered.
@NullMarked
package ua.viche.api.advisory;

import org.jspecify.annotations.NullMarked;
