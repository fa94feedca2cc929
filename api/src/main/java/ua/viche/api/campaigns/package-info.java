/// Campaigns: what bodies want many people to hear, written by one and approved by another, told within a window.
@NullMarked
package ua.viche.api.campaigns;

import org.jspecify.annotations.NullMarked;
