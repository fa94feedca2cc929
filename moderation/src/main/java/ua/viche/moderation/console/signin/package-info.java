/// `/console/sign-in` and `/console/sign-out`: the way in and out, by OpenID Connect with PKCE, and how one likes the pages.
@NullMarked
package ua.viche.moderation.console.signin;

import org.jspecify.annotations.NullMarked;
