/// `viche run`: engines, services and a port, from one command until Ctrl-C.
@NullMarked
package ua.viche.local.run;

import org.jspecify.annotations.NullMarked;
