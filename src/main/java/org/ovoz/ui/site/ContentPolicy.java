package org.ovoz.ui.site;

import java.util.List;

/** What a browser may load for an answer (Content-Security-Policy); never anything from another host. */
public final class ContentPolicy {

    /** For pages, and for every answer that says nothing else. Vaadin needs the two unsafe words until its strict mode is there. */
    public static final String PAGES = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
            + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** For the light edition: files of its own and nothing written into the page. What forms may lead to comes last. */
    public static final String LIGHT = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
            + " img-src data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private static final String NOTEBOOK = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " manifest-src 'self'; worker-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'none';"
            + " connect-src 'self'";

    /** For answers that are no pages. */
    public static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private ContentPolicy() {}

    /**
     * For the offline client: files of its own, this server, and nothing written into the page.
     *
     * @param origins under which this server is reached as well
     */
    public static String notebook(List<String> origins) {
        return origins.isEmpty() ? NOTEBOOK : NOTEBOOK + " " + String.join(" ", origins);
    }
}
