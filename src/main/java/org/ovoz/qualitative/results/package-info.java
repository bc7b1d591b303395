/**
 * What comes of coding: codes by country, kind of speaker and answers, in turns and in persons, what stands together, what was
 * said, a question of the survey beside a theme, and the sections that authors make of it for the report.
 */
@NullMarked
@NamedInterface("results")
package org.ovoz.qualitative.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
