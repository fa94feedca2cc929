/// People and staff of the local run: the issuers' keys and the tokens that they sign.
@NullMarked
package ua.viche.local.identity;

import org.jspecify.annotations.NullMarked;
