package org.ovoz.report;

/**
 * What an author wrote for a place in the report.
 *
 * @param version grows with every change; 0 before anything was written
 * @param isPublic whether it stands in the public edition too; numbers in it are not protected
 */
public record AuthorText(int version, String content, boolean isPublic) {

    /** In code points; more is refused. */
    public static final int LONGEST = 50_000;

    public static final AuthorText NONE = new AuthorText(0, "", false);
}
