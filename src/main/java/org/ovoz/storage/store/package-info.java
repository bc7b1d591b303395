/** Durable commits, the watch over the database, and the rewriting that removes what was deleted. */
@NullMarked
package org.ovoz.storage.store;

import org.jspecify.annotations.NullMarked;
