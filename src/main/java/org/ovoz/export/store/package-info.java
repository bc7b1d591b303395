/** What is remembered of files that were made. */
@NullMarked
package org.ovoz.export.store;

import org.jspecify.annotations.NullMarked;
