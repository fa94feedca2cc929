/// Quality: second reviews, golden items, and how far reviewers agree.
@NullMarked
package ua.viche.moderation.quality;

import org.jspecify.annotations.NullMarked;
