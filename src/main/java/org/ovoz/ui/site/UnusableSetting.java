package org.ovoz.ui.site;

/** A setting of the site with which it cannot start; says what to write instead. */
class UnusableSetting extends RuntimeException {

    private final String remedy;

    UnusableSetting(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
