package org.ovoz.qualitative.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.qualitative.Material;
import org.ovoz.qualitative.agreement.CoderAgreement;
import org.ovoz.qualitative.agreement.CodingRound;
import org.ovoz.qualitative.agreement.RoundId;
import org.ovoz.qualitative.agreement.RoundRefused;
import org.ovoz.qualitative.agreement.SecondCodingRounds;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.Question;
import org.ovoz.ui.Rows;

/** Rounds of blind second coding; of closed ones how far the coders agree, and where they do not. */
@Route(value = "coders", layout = MainLayout.class)
@Menu(title = "agreement.menu", order = 43)
@RolesAllowed("READ_MATERIAL")
@CssImport("./agreement.css")
@JsModule("./copy/table.ts")
class CodersView extends Div implements HasDynamicTitle {

    private final SecondCodingRounds rounds;
    private final CoderAgreement agreement;
    private final CaseLabels labels;
    private final boolean mayCode;
    private final @Nullable Consumer<String> onDownload;
    private final Section list = new Section();
    private final Div chosen = new Div();
    private final TaskList tasks;
    private final Paragraph problem = new Paragraph();

    CodersView(
            SecondCodingRounds rounds,
            CoderAgreement agreement,
            Material material,
            Definitions definitions,
            CurrentUser user) {
        this.rounds = rounds;
        this.agreement = agreement;
        labels = new CaseLabels(definitions, getLocale());
        mayCode = user.get().filter(one -> one.may(Permission.CODE_MATERIAL)).isPresent();
        var reader = user.get().orElseThrow();
        onDownload = agreement.mayExport() ? what -> agreement.takenAway(reader, what) : null;
        tasks = new TaskList(rounds, material, reader.name());
        var intro = new Paragraph(word("intro"));
        intro.addClassName("hint");
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        chosen.addClassName("agreement");
        add(new H1(word("title")), intro, problem, tasks, list);
        if (mayCode) {
            add(new RoundForm(rounds, () -> load(null)));
        }
        add(chosen);
        load(null);
    }

    @Override
    public String getPageTitle() {
        return word("title") + " – Ovoz";
    }

    private String word(String key, Object... arguments) {
        return getTranslation("agreement." + key, arguments);
    }

    /** @param shown the round to show, or nothing for the first that is closed */
    private void load(@Nullable RoundId shown) {
        problem.setText("");
        var all = rounds.all();
        tasks.show();
        list.removeAll();
        list.add(new H2(word("rounds")));
        if (all.isEmpty()) {
            var none = new Paragraph(word("rounds.none"));
            none.addClassName("empty");
            list.add(none);
        } else {
            list.add(rows(all));
        }
        chosen.removeAll();
        toShow(all, shown).ifPresent(round -> chosen.add(new RoundPart(agreement, round, labels, mayCode, onDownload)));
    }

    private static Optional<CodingRound> toShow(List<CodingRound> all, @Nullable RoundId shown) {
        return all.stream()
                .filter(round -> !round.isOpen() && (shown == null || round.id().equals(shown)))
                .findFirst();
    }

    private Rows rows(List<CodingRound> all) {
        var rows = new Rows(
                word("rounds"),
                List.of(
                        word("second"),
                        word("first"),
                        word("share"),
                        word("documents"),
                        word("openedOn"),
                        word("state"),
                        word("action")));
        all.forEach(round -> rows.row(List.of(
                Rows.text(round.second()),
                Rows.text(round.first()),
                Rows.text(round.share() + "%"),
                Rows.text(Integer.toString(round.documents().size())),
                Rows.text(labels.day(round.openedOn())),
                state(round),
                action(round))));
        return rows;
    }

    /** Of an open round how far its coders are, and who cannot go on. */
    private Component state(CodingRound round) {
        if (round.closedOn() != null) {
            return Rows.text(word("closed", labels.day(round.closedOn())));
        }
        var told = new Div(new Paragraph(word("open")));
        List.of(round.first(), round.second()).forEach(coder -> told.add(new Paragraph(progress(round, coder))));
        if (mayCode) {
            rounds.stranded(round).forEach(coder -> {
                var gone = new Paragraph(word("stranded", coder));
                gone.addClassName("error-text");
                told.add(gone);
            });
        }
        told.addClassName("round-state");
        return told;
    }

    private String progress(CodingRound round, String coder) {
        return word(
                "progress",
                coder,
                Integer.toString(round.finished(coder)),
                Integer.toString(round.documents().size()));
    }

    private Component action(CodingRound round) {
        if (!round.isOpen()) {
            var show = new NativeButton(word("show"), _ -> load(round.id()));
            show.addClassName("link");
            show.getElement().setAttribute("aria-label", word("show.label", round.second()));
            return show;
        }
        if (!mayCode) {
            return Rows.text("–");
        }
        var close = new NativeButton(word("close"));
        close.addClassName("link");
        close.getElement().setAttribute("aria-label", word("close.label", round.second()));
        var consequences = String.join(
                " ",
                word("close.consequences"),
                word("close.unfinished"),
                progress(round, round.first()),
                progress(round, round.second()));
        close.addClickListener(
                _ -> new Question(word("close.question"), consequences, word("close")).ask(close, () -> close(round)));
        return close;
    }

    private void close(CodingRound round) {
        try {
            rounds.close(round.id());
            load(round.id());
        } catch (RoundRefused refused) {
            load(null);
            problem.setText(word("refused." + refused.why()));
        }
    }
}
