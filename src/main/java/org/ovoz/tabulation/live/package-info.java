/** Joins the tables to the interviews of the database, so that the maths itself stays pure. */
@NullMarked
package org.ovoz.tabulation.live;

import org.jspecify.annotations.NullMarked;
