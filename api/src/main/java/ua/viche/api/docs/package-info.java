/// The contracts, served: OpenAPI, JSON Schemas, and a page to read them.
@NullMarked
package ua.viche.api.docs;

import org.jspecify.annotations.NullMarked;
