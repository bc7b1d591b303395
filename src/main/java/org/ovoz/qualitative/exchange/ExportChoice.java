package org.ovoz.qualitative.exchange;

/**
 * What is exported.
 *
 * @param audience for whom tables of quotations are
 * @param whose codings a project holds
 */
public record ExportChoice(Content content, Audience audience, Whose whose) {

    /** A file. */
    public enum Content {
        PROJECT("qdpx", "application/zip"),
        CODINGS_XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CODINGS_CSV("csv", "text/csv"),
        CODEBOOK_WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        CODEBOOK_QDC("qdc", "application/xml"),
        CODEBOOK_CSV("csv", "text/csv");

        private final String extension;
        private final String type;

        Content(String extension, String type) {
            this.extension = extension;
            this.type = type;
        }

        public String contentType() {
            return type;
        }

        /** Without anything of the study's material in it. */
        public String fileName() {
            var subject = switch (this) {
                case PROJECT -> "material";
                case CODINGS_XLSX, CODINGS_CSV -> "codings";
                case CODEBOOK_WORD, CODEBOOK_QDC, CODEBOOK_CSV -> "codebook";
            };
            return "ovoz-" + subject + "." + extension;
        }

        /** Whether others than the team may have it, so that it is asked for whom it is. */
        public boolean hasAudience() {
            return this == CODINGS_XLSX || this == CODINGS_CSV;
        }
    }

    /** Whose codings are in a project. */
    public enum Whose {
        ALL,
        MINE,
        /** The texts and the codebook alone, for somebody who begins. */
        NOBODYS
    }
}
