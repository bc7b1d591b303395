package org.ovoz.export;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of variables as a statistics program takes them: not too long, no word of its language, each only once. */
public final class ProgramNames {

    /** Words of SPSS that cannot be names. */
    private static final Set<String> SPSS_WORDS =
            Set.of("all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with");

    /** Words of Stata that cannot be names (manual [U] 11.3). */
    private static final Set<String> STATA_WORDS = Set.of(
            "byte",
            "double",
            "float",
            "if",
            "in",
            "int",
            "long",
            "strl",
            "using",
            "with",
            "aggregate",
            "array",
            "boolean",
            "break",
            "case",
            "catch",
            "class",
            "colvector",
            "complex",
            "const",
            "continue",
            "default",
            "delegate",
            "delete",
            "do",
            "else",
            "eltypedef",
            "end",
            "enum",
            "explicit",
            "export",
            "external",
            "for",
            "friend",
            "function",
            "global",
            "goto",
            "inline",
            "local",
            "mata",
            "matrix",
            "namespace",
            "new",
            "null",
            "numeric",
            "operator",
            "orgtypedef",
            "pointer",
            "polymorphic",
            "pragma",
            "private",
            "protected",
            "public",
            "quad",
            "real",
            "return",
            "rowvector",
            "scalar",
            "short",
            "signed",
            "static",
            "string",
            "struct",
            "super",
            "switch",
            "template",
            "this",
            "throw",
            "transmorphic",
            "try",
            "typedef",
            "typename",
            "union",
            "unsigned",
            "vector",
            "version",
            "virtual",
            "void",
            "volatile",
            "while");

    private static final int SPSS_LONGEST = 64;
    private static final int STATA_LONGEST = 32;

    private final Map<String, String> byName = new HashMap<>();

    private ProgramNames(Collection<String> names, int longest, Set<String> words) {
        var taken = new HashSet<String>();
        for (var name : names) {
            var free = words.contains(name) ? name + "_" : name;
            free = free.substring(0, Math.min(longest, free.length()));
            for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
                var end = "_" + number;
                free = name.substring(0, Math.min(longest - end.length(), name.length())) + end;
            }
            byName.put(name, free);
        }
    }

    /** For SPSS: at most 64 bytes. The names of questionnaires are ASCII, a letter is a byte. */
    public static ProgramNames spss(Codebook codebook) {
        return new ProgramNames(names(codebook), SPSS_LONGEST, SPSS_WORDS);
    }

    /** For Stata: at most 32 letters. */
    static ProgramNames stata(Codebook codebook) {
        return new ProgramNames(names(codebook), STATA_LONGEST, STATA_WORDS);
    }

    private static Collection<String> names(Codebook codebook) {
        return codebook.columns().stream().map(Codebook.Column::name).toList();
    }

    public String of(String name) {
        return byName.getOrDefault(name, name);
    }
}
