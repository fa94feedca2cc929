/// The harness of every module's tests: real engines once per JVM, an application of any services on top, a client in front.
@NullMarked
package ua.viche.local.harness;

import org.jspecify.annotations.NullMarked;
