package org.ovoz.report;

/** The texts of the interface in one language, by their whole keys. */
@FunctionalInterface
public interface ReportTexts {

    /** The text of a key such as {@code report.title}, with its arguments put in. */
    String of(String key, Object... arguments);
}
