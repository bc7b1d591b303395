package org.ovoz.demonstration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Level;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Page;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Row;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;

/** The questionnaire of 2018 as far as the report shows it: items, codes and countries, no wordings. */
final class Sketch {
    static Questionnaire questionnaire() {
        var items = new ArrayList<Item>();
        items.add(single("gender", "", 2));
        items.add(single("actor_type", "3:KZ KG TJ,4:KZ KG UZ,5:KG TJ UZ", 5));
        items.add(single("occupation", "1:KZ KG UZ,6:KZ KG UZ,9:KZ UZ", 11));
        items.add(
                grid(
                        "func",
                        "national_dev tolerance educate daily_advice monitor_leaders public_opinion social_change gov_policy political_info participation patriotism"));
        items.add(single("website", "", 2));
        items.add(multiple("org_sn", "facebook twitter instagram youtube:KG,TJ odnoklassniki:KG,TJ", ""));
        items.add(multiple("own_sn", "facebook twitter instagram youtube:KG,TJ,UZ odnoklassniki", ""));
        items.add(grid("src", "facebook twitter newspapers tv news_sites radio blogs magazines"));
        items.add(multiple("verif", "people other_media websites social_networks", ""));
        items.add(new Item.SingleChoice(
                "media_collab",
                facts("KZ KG UZ"),
                options("6:KG UZ", 6).stream().filter(o -> o.code() != 5).toList(),
                Item.Order.FIXED,
                null));
        items.add(multiple("media_collab_set", "tv_radio column interview press_release press_conf invite", "TJ"));
        items.add(
                grid(
                        "collab",
                        "proficient_experts young_experts narrow_experts print_media online_agencies tv radio bloggers local_gov regional_gov national_gov press_services"));
        items.add(grid("affect", "activities family community country legislation political_decision"));
        items.add(single("effect_change", "4:KZ KG UZ,5:KZ KG UZ", 5));
        items.add(grid("barrier", "finance state_intervention legal_regulation public_confidence physical_threats"));
        items.add(single("optimism", "4:KZ KG UZ", 5));
        items.add(single("future_3_5y", "7:KZ KG UZ", 7));
        items.add(single("pol_interest", "", 4));
        var facts = List.of(
                fact("country", "KZ KG TJ UZ"),
                fact("wave", "cso-2018"),
                fact("practice", "practice counted"),
                fact("synthetic", "synthetic"),
                fact("mode", "online f2f f2f_later phone"),
                fact("lang", "ru kk ky tg uz en"));
        return new Questionnaire(
                "cso-2018",
                1,
                text("t"),
                List.of(),
                Condition.ALWAYS,
                Map.of(),
                facts,
                List.of(new Page("p", text("p"), Set.of(), Condition.ALWAYS, Page.Audience.RESPONDENT, items)));
    }

    static Variable fact(String n, String names) {
        var o = new ArrayList<Option>();
        int c = 1;
        for (var x : names.split(" ")) o.add(new Option(c++, x, text(x), Set.of(), Condition.ALWAYS, false, null));
        return new Variable(n, Variable.Kind.CASE, n, text(n), o, List.of(), Level.NOMINAL, Set.of(), false);
    }

    static Set<CountryCode> only(String s) {
        return s == null || s.isBlank()
                ? Set.of()
                : Arrays.stream(s.trim().split("[ ,]")).map(CountryCode::new).collect(Collectors.toSet());
    }

    static Item single(String id, String only, int n) {
        return new Item.SingleChoice(id, facts(""), options(only, n), Item.Order.FIXED, null);
    }

    static List<Option> options(String only, int n) {
        var m = new HashMap<Integer, String>();
        if (!only.isEmpty()) for (var x : only.split(",")) m.put(Integer.parseInt(x.split(":")[0]), x.split(":")[1]);
        return IntStream.rangeClosed(1, n)
                .mapToObj(c -> new Option(c, "" + c, text("" + c), only(m.get(c)), Condition.ALWAYS, false, null))
                .toList();
    }

    static Item multiple(String id, String names, String only) {
        var o = new ArrayList<Option>();
        int c = 1;
        for (var x : names.split(" ")) {
            var p = x.split(":");
            o.add(new Option(c++, p[0], text(p[0]), only(p.length > 1 ? p[1] : ""), Condition.ALWAYS, false, null));
        }
        return new Item.MultipleChoice(id, facts(only), o, Item.Order.FIXED);
    }

    static Item grid(String id, String rows) {
        return new Item.Grid(
                id,
                facts(""),
                Arrays.stream(rows.split(" "))
                        .map(r -> new Row(id + "_" + r, r, text(r), Set.of(), Condition.ALWAYS, null))
                        .toList(),
                options("", 5),
                Item.Order.FIXED);
    }

    static Item.Facts facts(String only) {
        return new Item.Facts(
                text("?"),
                null,
                null,
                null,
                only(only),
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

    static Text text(String s) {
        return new Text(Map.of(new Language("en"), s), Map.of());
    }
}
