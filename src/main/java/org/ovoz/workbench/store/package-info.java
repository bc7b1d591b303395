/** The SQL of named tables. */
@NullMarked
package org.ovoz.workbench.store;

import org.jspecify.annotations.NullMarked;
