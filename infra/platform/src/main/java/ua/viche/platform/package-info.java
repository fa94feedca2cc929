/// The ground under every service: plumbing that knows no feature.
@NullMarked
package ua.viche.platform;

import org.jspecify.annotations.NullMarked;
