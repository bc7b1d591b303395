/** The SQL of what was seen and mailed. */
@NullMarked
package org.ovoz.notice.store;

import org.jspecify.annotations.NullMarked;
