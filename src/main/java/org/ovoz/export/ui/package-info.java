/** The page from which data are downloaded. */
@NullMarked
package org.ovoz.export.ui;

import org.jspecify.annotations.NullMarked;
