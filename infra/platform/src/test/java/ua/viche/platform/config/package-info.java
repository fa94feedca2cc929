@NullMarked
package ua.viche.platform.config;

import org.jspecify.annotations.NullMarked;
