package org.ovoz.referral.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.ovoz.referral.Chain;
import org.ovoz.referral.ChainCase;
import org.ovoz.referral.ChainReport;
import org.ovoz.ui.Rows;

/** The chains one by one: a table of them, and for each a picture, with the same in a table. For leads alone. */
final class ChainsPart extends Section {

    private final ReferralTexts texts;

    ChainsPart(ChainReport report, ReferralTexts texts) {
        this.texts = texts;
        add(new H2(texts.word("chains.title")));
        var note = new Paragraph(texts.word(report.isLinked() ? "chains.hint" : "chains.forgotten"));
        note.addClassName("hint");
        add(note, table(report.chains()));
        for (int i = 0; i < report.chains().size(); i++) {
            var chain = report.chains().get(i);
            if (chain.size() > 1) {
                add(picture(chain, i + 1));
            }
        }
    }

    private Rows table(List<Chain> chains) {
        var rows = new Rows(
                texts.word("chains.title"),
                List.of(
                        texts.word("chain"),
                        texts.word("country"),
                        texts.word("cases"),
                        texts.word("deepest"),
                        texts.word("byWave")));
        for (int i = 0; i < chains.size(); i++) {
            var chain = chains.get(i);
            rows.row(List.of(
                    Rows.text(Integer.toString(i + 1)),
                    Rows.text(texts.labels().country(chain.country())),
                    Rows.text(texts.count(chain.size())),
                    Rows.text(Integer.toString(chain.depth())),
                    Rows.text(chain.byWave().stream().map(String::valueOf).collect(Collectors.joining(" · ")))));
        }
        return rows;
    }

    private Div picture(Chain chain, int number) {
        var name =
                texts.word("chainOf", Integer.toString(number), texts.labels().country(chain.country()));
        var frame = new Div();
        frame.addClassNames("scroll", "chain-frame");
        frame.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", name);
        frame.getElement()
                .setProperty(
                        "innerHTML",
                        new ChainTree(chain)
                                .svg(
                                        name,
                                        texts::wave,
                                        one -> ReferralTexts.number(one.id()).replace("№ ", ""),
                                        this::told));
        var details = new NativeDetails(texts.word("asTable"));
        details.setContent(cases(chain, name));
        var picture = new Div(new H3(name), frame, details);
        picture.addClassName("chain");
        return picture;
    }

    private String told(ChainCase one) {
        var parts = new java.util.ArrayList<>(List.of(ReferralTexts.number(one.id()), texts.wave(one.wave())));
        if (one.recruiter() != null) {
            parts.add(texts.word("cameBy", ReferralTexts.number(one.recruiter())));
        }
        if (one.told().relation() != null) {
            parts.add(texts.relation(one.told().relation()));
        }
        return String.join(", ", parts);
    }

    private Rows cases(Chain chain, String name) {
        var rows = new Rows(
                name,
                List.of(
                        texts.word("interview"),
                        texts.word("waveOf"),
                        texts.word("recruiter"),
                        texts.word("relation"),
                        texts.word("degree")));
        chain.cases().stream()
                .sorted(Comparator.comparing((ChainCase one) -> one.wave())
                        .thenComparing(one -> one.id().value()))
                .forEach(one -> rows.row(List.of(
                        Rows.text(ReferralTexts.number(one.id())),
                        Rows.text(texts.wave(one.wave())),
                        Rows.text(one.recruiter() == null ? "–" : ReferralTexts.number(one.recruiter())),
                        Rows.text(texts.relation(one.told().relation())),
                        Rows.text(
                                one.told().degree() == null
                                        ? "–"
                                        : one.told().degree().toString()))));
        return rows;
    }
}
