/// What a push brings to a phone: a record and a JSON Schema (`schemas/push/`) per version.
@NullMarked
package ua.viche.contracts.push;

import org.jspecify.annotations.NullMarked;
