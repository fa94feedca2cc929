/// Who calls: bearer tokens of several issuers, assurance levels, roles with a scope.
@NullMarked
package ua.viche.platform.identity;

import org.jspecify.annotations.NullMarked;
