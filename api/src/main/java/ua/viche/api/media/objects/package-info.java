/// Where the bytes are: a folder or S3.
@NullMarked
package ua.viche.api.media.objects;

import org.jspecify.annotations.NullMarked;
