package org.ovoz.qualitative.exchange;

import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;

/** Where texts belong of which the file does not say it. */
public record NewDocuments(CountryCode country, Language language) {}
