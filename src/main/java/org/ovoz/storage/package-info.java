/**
 * The database as something that lies on a disk: what was committed is there, what was deleted is not, and how much room
 * is left. Rooms ask here; nothing here knows what is stored.
 */
@NullMarked
package org.ovoz.storage;

import org.jspecify.annotations.NullMarked;
