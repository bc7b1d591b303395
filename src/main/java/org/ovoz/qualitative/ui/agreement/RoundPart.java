package org.ovoz.qualitative.ui.agreement;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.agreement.CoderAgreement;
import org.ovoz.qualitative.agreement.CodingRound;
import org.ovoz.qualitative.agreement.ComparedRound;
import org.ovoz.qualitative.agreement.Difference;
import org.ovoz.qualitative.agreement.TurnId;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Punctuation;

/** A closed round: agreement, and differences one by one. */
final class RoundPart extends Section {

    /** So many differences are shown at once: the first ones that are open. */
    private static final int MOST = 50;

    private final CoderAgreement agreement;
    private final CodingRound round;
    private final CaseLabels labels;
    private final boolean mayDecide;
    private final @Nullable Consumer<String> onDownload;
    private final Div differences = new Div();
    private final Paragraph left = new Paragraph();
    private final Paragraph more = new Paragraph();
    private final Map<Key, DifferenceCard> cards = new HashMap<>();
    private final Dropdown which;

    /** A card shows one difference as it was decided so many times. */
    private record Key(TurnId turn, CodeId code, int decisions) {}

    /** @param onDownload called before a table leaves; null where none may */
    RoundPart(
            CoderAgreement agreement,
            CodingRound round,
            CaseLabels labels,
            boolean mayDecide,
            @Nullable Consumer<String> onDownload) {
        this.onDownload = onDownload;
        this.agreement = agreement;
        this.round = round;
        this.labels = labels;
        this.mayDecide = mayDecide;
        which = new Dropdown("differences-which", word("which"), options(), _ -> show());
        left.getElement().setAttribute("role", "status");
        differences.addClassName("differences");
        add(new H2(word("of", round.second(), round.first())));
        addAgreement(agreement.compared(round.id()));
        var now = new Paragraph(word("differences.now"));
        now.addClassName("hint");
        add(new H3(word("differences")), now, which, left, differences, more);
        show();
    }

    /** The figures, after what has to be known to read them. */
    private void addAgreement(ComparedRound compared) {
        if (round.closedOn() != null && round.codingsUntil() != null) {
            tell(word("asClosed", labels.day(round.closedOn())));
        }
        if (!compared.leftOut().isEmpty()) {
            tell(Punctuation.labelled(word("leftOut"), titles(compared.leftOut())));
        }
        if (!compared.unfinished().isEmpty()) {
            tell(Punctuation.labelled(word("unfinished"), titles(compared.unfinished())));
        }
        if (!compared.others().isEmpty()) {
            tell(Punctuation.labelled(word("others"), String.join(", ", compared.others())));
        }
        if (compared.changed() > 0) {
            tell(word("kept", Integer.toString(compared.changed())));
        }
        new AgreementTables(compared.agreement(), getLocale(), onDownload)
                .parts()
                .forEach(this::add);
    }

    private void tell(String words) {
        add(new Paragraph(words));
    }

    private static String titles(List<Document> documents) {
        return documents.stream().map(Document::title).collect(Collectors.joining("; "));
    }

    private Map<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        options.put("open", word("which.open"));
        options.put("decided", word("which.decided"));
        options.put("all", word("which.all"));
        return options;
    }

    private String word(String key, Object... arguments) {
        return getTranslation("agreement." + key, arguments);
    }

    private void show() {
        cards.clear();
        differences.removeAll();
        fill();
    }

    /** Cards that are there stay, with what is typed in them; those that are decided or not wanted any more go. */
    private void fill() {
        var all = agreement.differences(round.id());
        var open = all.stream().filter(Difference::isOpen).count();
        left.setText(word("left", Long.toString(open), Integer.toString(all.size())));
        var wanted = all.stream().filter(this::isWanted).toList();
        var shown = new LinkedHashMap<Key, DifferenceCard>();
        for (var one : wanted.subList(0, Math.min(MOST, wanted.size()))) {
            var key = new Key(one.turn().id(), one.code().id(), one.history().size());
            var card = cards.get(key);
            shown.put(
                    key,
                    card != null ? card : new DifferenceCard(agreement, round, one, labels, mayDecide, this::fill));
        }
        cards.entrySet().stream()
                .filter(entry -> !shown.containsKey(entry.getKey()))
                .forEach(entry -> differences.remove(entry.getValue()));
        var place = 0;
        for (var card : shown.values()) {
            if (card.getParent().isEmpty()) {
                differences.addComponentAtIndex(place, card);
            }
            place++;
        }
        cards.clear();
        cards.putAll(shown);
        more.setText(wanted.size() > MOST ? word("more", Integer.toString(wanted.size() - MOST)) : "");
    }

    private boolean isWanted(Difference one) {
        return switch (which.value()) {
            case "open" -> one.isOpen();
            case "decided" -> !one.isOpen();
            default -> true;
        };
    }
}
