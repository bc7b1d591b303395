/** CSV files as other tools and people write them: encoding, separators, headings. */
@NullMarked
package org.ovoz.intake.file.csv;

import org.jspecify.annotations.NullMarked;
