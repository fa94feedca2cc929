/// How fast a million items are handed out to a hundred reviewers.
@NullMarked
package ua.viche.bench.moderation;

import org.jspecify.annotations.NullMarked;
