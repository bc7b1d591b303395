package org.ovoz.qualitative.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which elements the format has within which, as far as they are read. What stands elsewhere is named, so that no part of a file
 * is left behind in silence.
 */
final class KnownParts {

    private static final Map<String, Set<String>> WITHIN = new HashMap<>();

    static {
        within("Project", "Users CodeBook Variables Cases Sources Notes Links Sets Graphs Description NoteRef");
        within("Users", "User");
        within("CodeBook", "Codes Sets");
        within("Codes", "Code");
        within("Code", "Description NoteRef Code");
        within("Variables", "Variable");
        within("Variable", "Description");
        within("Cases", "Case");
        within("Case", "Description CodeRef VariableValue SourceRef SelectionRef");
        within("VariableValue", "VariableRef TextValue BooleanValue IntegerValue FloatValue DateValue DateTimeValue");
        // SourceReader names kinds of sources that it does not know.
        within("Notes", "Note");
        for (var text : "TextSource Note Representation TextDescription Transcript".split(" ")) {
            within(text, "Description PlainTextContent PlainTextSelection SyncPoint TranscriptSelection");
        }
        within("PictureSource", "TextDescription PictureSelection PlainTextSelection");
        within("PDFSource", "PDFSelection Representation PlainTextSelection");
        within("AudioSource", "Transcript AudioSelection PlainTextSelection");
        within("VideoSource", "Transcript VideoSelection PlainTextSelection");
        for (var source :
                "TextSource Note Representation TextDescription Transcript PictureSource PDFSource AudioSource"
                        .concat(" VideoSource")
                        .split(" ")) {
            within(source, "Description Coding NoteRef VariableValue");
        }
        for (var selection : "PlainText Transcript Picture PDF Audio Video".split(" ")) {
            within(selection + "Selection", "Description Coding NoteRef Representation");
        }
        within("Coding", "CodeRef NoteRef");
    }

    private KnownParts() {}

    private static void within(String element, String parts) {
        WITHIN.merge(element, Set.of(parts.split(" ")), (one, other) -> {
            var both = new HashSet<>(one);
            both.addAll(other);
            return Set.copyOf(both);
        });
    }

    /** Names what no reader looks at, anywhere under a tag. */
    static void tellOthers(Tag tag, Remarks remarks) {
        var known = WITHIN.get(tag.name());
        for (var part : tag.children()) {
            if (known != null && !known.contains(part.name()) && !part.isInstruction()) {
                remarks.add(Remark.Kind.UNKNOWN_PART, part.name());
            } else {
                tellOthers(part, remarks);
            }
        }
    }
}
