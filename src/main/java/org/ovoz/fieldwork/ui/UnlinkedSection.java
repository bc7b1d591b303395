package org.ovoz.fieldwork.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ovoz.fieldwork.offline.BroughtCoupons;
import org.ovoz.fieldwork.offline.BroughtLinks;
import org.ovoz.fieldwork.offline.StoredInterview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.ovoz.ui.Question;
import org.ovoz.ui.Rows;

/**
 * Interviews from devices that could not be linked with what was brought: the coupon of the respondent, or the survey's
 * interview of the same person. Not there where all could.
 */
final class UnlinkedSection extends Section {

    /** @param why a key of the section's texts */
    private record Unlinked(StoredInterview interview, String why, String worker) {}

    /** What a lead does about them; what cannot be done is told by a key of the section's texts. */
    private interface Links {

        List<Unlinked> unlinked();

        Optional<String> link(UUID interview, String typed);

        void leave(UUID interview);
    }

    private final Links links;
    private final String texts;
    private final String typed;
    private final String link;
    private final CaseLabels labels;
    private final Paragraph problem = new Paragraph();

    /**
     * @param texts the beginning of the keys of its texts
     * @param typed the key of what a lead types
     * @param link the key of the button that links
     */
    private UnlinkedSection(Links links, Definitions definitions, String texts, String typed, String link) {
        this.links = links;
        this.texts = texts;
        this.typed = typed;
        this.link = link;
        this.labels = new CaseLabels(definitions, getLocale());
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        show();
    }

    static UnlinkedSection ofCoupons(BroughtCoupons coupons, Definitions definitions) {
        var links = new Links() {
            @Override
            public List<Unlinked> unlinked() {
                return coupons.unlinked().stream()
                        .map(one -> new Unlinked(one.interview(), one.reason().name(), one.worker()))
                        .toList();
            }

            @Override
            public Optional<String> link(UUID interview, String typed) {
                return coupons.link(interview, typed).map(Enum::name);
            }

            @Override
            public void leave(UUID interview) {
                coupons.leave(interview);
            }
        };
        return new UnlinkedSection(
                links, definitions, "fieldwork.unlinked.", "fieldwork.coupon.code", "fieldwork.unlinked.link");
    }

    static UnlinkedSection ofInDepth(BroughtLinks brought, Definitions definitions) {
        var links = new Links() {
            @Override
            public List<Unlinked> unlinked() {
                return brought.unlinked().stream()
                        .map(one -> new Unlinked(one.interview(), one.flaw().name(), one.worker()))
                        .toList();
            }

            @Override
            public Optional<String> link(UUID interview, String typed) {
                return brought.link(interview, typed).map(Enum::name);
            }

            @Override
            public void leave(UUID interview) {
                brought.leave(interview);
            }
        };
        var section = new UnlinkedSection(
                links, definitions, "fieldwork.unlinkedInDepth.", "fieldwork.inDepth.survey", "fieldwork.inDepth.link");
        section.setId("unlinked-in-depth");
        return section;
    }

    private void show() {
        removeAll();
        var unlinked = links.unlinked();
        setVisible(!unlinked.isEmpty());
        var title = word("title", unlinked.size());
        var rows = new Rows(
                title,
                List.of(
                        getTranslation("fieldwork.interview"),
                        getTranslation("fieldwork.arrivals.worker"),
                        getTranslation("fieldwork.country"),
                        getTranslation("fieldwork.undecided.why"),
                        getTranslation("fieldwork.action")));
        unlinked.forEach(one -> rows.row(List.<Component>of(
                Rows.text(number(one)),
                Rows.text(one.worker()),
                Rows.text(labels.country(one.interview().country())),
                Rows.text(word(one.why())),
                decision(one))));
        add(new H2(title), new Paragraph(word("text")), problem, rows);
    }

    private static String number(Unlinked one) {
        return CaseLabels.number(new InterviewId(one.interview().id()));
    }

    private Form decision(Unlinked one) {
        var interview = one.interview().id();
        var field = new Field("link-of-" + interview, getTranslation(typed));
        field.autocomplete("off");
        var form = new Form(() -> {
            var refused = links.link(interview, field.value());
            problem.setText(refused.map(this::word).orElse(""));
            if (refused.isEmpty()) {
                show();
            }
        });
        var leave = new NativeButton(word("leave"));
        leave.getElement().setAttribute("type", "button");
        leave.addClassName("link");
        leave.setAriaLabel(word("leave") + ", " + number(one));
        leave.addClickListener(
                _ -> new Question(word("leave.question", number(one)), word("leave.follows"), word("leave"))
                        .ask(leave, () -> {
                            links.leave(interview);
                            show();
                        }));
        form.add(field, new NativeButton(getTranslation(link)), leave);
        return form;
    }

    private String word(String key, Object... values) {
        return getTranslation(texts + key, values);
    }
}
