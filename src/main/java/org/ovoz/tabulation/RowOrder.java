package org.ovoz.tabulation;

/** In which order the answers of a question stand in its table. */
public enum RowOrder {
    /** Ordered answers and numbers as their scale runs; answers without an order by descending frequency. */
    SCALE,
    /** By descending frequency whatever is asked, as the study of 2018 printed its tables. */
    FREQUENCY
}
