/**
 * The study's report: the comparative table with its paragraph, narrative sentences, country chapters and the document.
 *
 * <p>{@link org.ovoz.report.internal.FrozenFigures} are the computed counts behind a report; an {@link org.ovoz.report.ReportEdition}
 * turns them into {@link org.ovoz.report.ReportBlock}s in a language, and the package {@code document} writes those as Word,
 * PDF and HTML. No number and no country's name in a sentence is typed by anyone.
 */
@NullMarked
package org.ovoz.report;

import org.jspecify.annotations.NullMarked;
