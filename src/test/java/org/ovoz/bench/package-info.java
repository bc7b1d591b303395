/** Measures the product at sizes up to a million interviews; see bench/tables and bench/exports. */
@NullMarked
package org.ovoz.bench;

import org.jspecify.annotations.NullMarked;
