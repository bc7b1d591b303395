/**
 * Reads data files of other programs: SPSS system files and CSV, SurveyMonkey's export among them. Pure Java over bytes
 * in memory; every hostile or broken file ends in an {@link org.ovoz.intake.file.UnreadableFile} that says why. Columns
 * that tell who somebody is are never kept.
 */
@NullMarked
package org.ovoz.intake.file;

import org.jspecify.annotations.NullMarked;
