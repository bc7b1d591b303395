package org.ovoz.qualitative.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;

/** The codes with which the study begins: those under which the report of 2018 can be read. */
final class StartingCodebook {

    private static final List<List<String>> GROUPS = List.of(
            List.of("COV", "COV_RARE", "COV_INFO", "COV_ONEOFF", "COV_IGNORE"),
            List.of("TONE", "TONE_NEG", "TONE_STEREO", "TONE_NONE", "TONE_POS"),
            List.of("PAY", "PAY_FEE", "PAY_BUDGET", "PAY_BUYS"),
            List.of("BAR", "BAR_LANG", "BAR_ERROR", "BAR_NOSHOW", "BAR_SKILL", "BAR_PROF"),
            List.of("CH", "CH_PERSONAL", "CH_OWN", "CH_LETTER", "CH_SOCIAL"),
            List.of("OWN", "OWN_STATE", "OWN_PRIVATE", "OWN_DONOR"),
            List.of("EFF", "EFF_NONE", "EFF_POS", "EFF_NEG"),
            List.of("ST", "ST_CLOSED", "ST_JUSTIFY", "ST_LAW", "ST_CONTROL", "ST_DIALOG", "ST_FUND"),
            List.of("SEC", "SEC_PAPER", "SEC_GONGO", "SEC_DECLINE", "SEC_AHEAD", "SEC_LAUNDER"),
            List.of("FUT", "FUT_NONE", "FUT_HOPE"),
            List.of("REC", "REC_PARTNER", "REC_CONTENT", "REC_LAW"));

    private StartingCodebook() {}

    /** @param definitions says what a name stands for, in the language of whoever begins */
    static List<Code> codes(UnaryOperator<String> definitions) {
        var codes = new ArrayList<Code>();
        for (var group = 0; group < GROUPS.size(); group++) {
            var names = GROUPS.get(group);
            var colour = CodeNames.colour(group);
            var top = CodeId.random();
            for (var at = 0; at < names.size(); at++) {
                var name = names.get(at);
                var words = new Code.Words(definitions.apply(name), "", "", "");
                codes.add(
                        at == 0
                                ? new Code(top, null, group, name, colour, words, false)
                                : new Code(CodeId.random(), top, at - 1, name, colour, words, false));
            }
        }
        return codes;
    }
}
