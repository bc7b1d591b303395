/** One pass over the sent interviews, and writing and compressing beside it. */
@NullMarked
package org.ovoz.export.stream;

import org.jspecify.annotations.NullMarked;
