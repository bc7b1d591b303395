/**
 * What staff decide about sent interviews: corrections, exclusions, withdrawals. Nothing happens before the reason and
 * the whole effect are known, and history and audit row are written in the same transaction.
 */
@NullMarked
@NamedInterface("correction")
package org.ovoz.interview.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
