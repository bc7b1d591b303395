package org.ovoz.qualitative.results;

import org.ovoz.qualitative.Document;
import org.ovoz.questionnaire.CountryCode;

/** Somebody who was interviewed: no two people of a country have the same pseudonym, and one may have several documents. */
public record Person(CountryCode country, String pseudonym) {

    static Person of(Document document) {
        return new Person(document.country(), document.speaker().pseudonym());
    }
}
