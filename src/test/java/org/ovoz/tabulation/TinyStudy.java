package org.ovoz.tabulation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Level;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Row;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.columns.Columns;

/** A questionnaire of a few variables: country, mode, one choice, one multiple choice, one grid, one number. */
public final class TinyStudy {

    public static final CountryCode KZ = new CountryCode("KZ");
    public static final CountryCode TJ = new CountryCode("TJ");

    public static final Item.MultipleChoice NETS = new Item.MultipleChoice(
            "nets",
            facts(),
            List.of(
                    option(1, "facebook"),
                    option(2, "twitter"),
                    new Option(
                            3, "other", text("other"), Set.of(), Condition.ALWAYS, false, new Option.Specify("x", 9)),
                    new Option(0, "none", text("none"), Set.of(), Condition.ALWAYS, true, null)),
            Item.Order.FIXED);

    static final Item.Grid BARRIERS = new Item.Grid(
            "barrier",
            facts(),
            List.of(row("finance"), row("law"), row("staff")),
            IntStream.rangeClosed(1, 5)
                    .mapToObj(code -> option(code, "" + code))
                    .toList(),
            Item.Order.FIXED);

    public static final List<Variable> VARIABLES = List.of(
            variable("country", Variable.Kind.CASE, List.of(option(1, "KZ"), option(3, "TJ")), Set.of()),
            variable("mode", Variable.Kind.CASE, List.of(option(1, "online"), option(2, "f2f")), Set.of()),
            variable(
                    "work",
                    Variable.Kind.SINGLE,
                    List.of(
                            option(1, "a"),
                            option(2, "b"),
                            option(3, "c"),
                            new Option(4, "d", text("d"), Set.of(TJ), Condition.ALWAYS, false, null)),
                    Set.of(KZ)),
            variable("nets_facebook", Variable.Kind.TICK, List.of(), Set.of()),
            variable("nets_twitter", Variable.Kind.TICK, List.of(), Set.of()),
            variable("nets_other", Variable.Kind.TICK, List.of(), Set.of()),
            variable("nets_none", Variable.Kind.TICK, List.of(), Set.of()),
            variable("barrier_finance", Variable.Kind.RATING, List.of(), Set.of()),
            variable("barrier_law", Variable.Kind.RATING, List.of(), Set.of()),
            variable("barrier_staff", Variable.Kind.RATING, List.of(), Set.of(TJ)),
            variable("members", Variable.Kind.NUMBER, List.of(), Set.of()),
            variable("practice", Variable.Kind.CASE, List.of(), Set.of()),
            variable("remark", Variable.Kind.TEXT, List.of(), Set.of()));

    /** Day 0 is 1970-01-01. */
    public static final int DAY = 100;

    private TinyStudy() {}

    public static Columns columns(int[]... cases) {
        var columns = new Columns(VARIABLES);
        columns.change(editor -> {
            for (int i = 0; i < cases.length; i++) {
                editor.put(id(i), DAY + i, cases[i]);
            }
        });
        return columns;
    }

    public static Cases cases(int[]... cases) {
        return columns(cases).snapshot().all();
    }

    /** A case of Kazakhstan, online, with one variable set and −9 elsewhere. */
    public static int[] kz(String variable, int code) {
        return with(with(with(blank(), "country", 1), "mode", 1), variable, code);
    }

    public static int[] with(int[] codes, String variable, int code) {
        var changed = codes.clone();
        changed[VARIABLES.stream().map(Variable::name).toList().indexOf(variable)] = code;
        return changed;
    }

    public static UUID id(long number) {
        return new UUID(number, -number);
    }

    private static int[] blank() {
        var codes = new int[VARIABLES.size() - 1];
        Arrays.fill(codes, -9);
        return codes;
    }

    private static Variable variable(String name, Variable.Kind kind, List<Option> values, Set<CountryCode> only) {
        return new Variable(name, kind, name, text(name), values, List.of(), Level.NOMINAL, only, false);
    }

    private static Option option(int code, String name) {
        return new Option(code, name, text(name), Set.of(), Condition.ALWAYS, false, null);
    }

    private static Row row(String name) {
        return new Row("barrier_" + name, name, text(name), Set.of(), Condition.ALWAYS, null);
    }

    private static Item.Facts facts() {
        return new Item.Facts(
                text("?"),
                null,
                null,
                null,
                null,
                Set.of(),
                Condition.ALWAYS,
                false,
                null,
                List.of(),
                Level.NOMINAL,
                true,
                false,
                false,
                new Item.Wording(1, ""));
    }

    private static Text text(String wording) {
        return new Text(Map.of(new Language("en"), wording), Map.of());
    }
}
