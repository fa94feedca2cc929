/// The data folder of a local run, kept between runs.
@NullMarked
package ua.viche.local.folder;

import org.jspecify.annotations.NullMarked;
