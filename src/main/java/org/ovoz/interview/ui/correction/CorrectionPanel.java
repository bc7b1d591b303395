package org.ovoz.interview.ui.correction;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Change;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.RefusedAnswer;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.correction.CorrectionDraft;
import org.ovoz.interview.correction.CorrectionOutcome;
import org.ovoz.interview.ui.InterviewSession;
import org.ovoz.interview.ui.SectionPage;
import org.ovoz.interview.ui.UnsavedGuard;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Study;

/**
 * A correction of a sent interview: a question is picked from the list, its answer changed in a draft, what follows is
 * shown at once, and nothing is stored before it is confirmed with a reason.
 */
@CssImport("./interview.css")
public final class CorrectionPanel extends Div implements BeforeLeaveObserver {

    /** What happens with a correction. */
    public interface Desk {

        /** Whether who corrects may read typed texts; else they can be written anew. */
        boolean readsTexts();

        CorrectionOutcome confirm(CorrectionDraft draft, String reason);

        /** It is saved. */
        void corrected();
    }

    private final InterviewService service;
    private final Definitions definitions;
    private final Desk desk;
    private final Language language;
    private final Study.Country country;
    private final Div message = new Div();
    private final Section editor = new Section();
    private final CorrectionSummary summary = new CorrectionSummary(this::pick, this::takeBack);
    private final CorrectionReason reason = new CorrectionReason(this::confirm, this::discard);
    private final CorrectionList list = new CorrectionList(this::pick);
    private final UnsavedGuard guard = new UnsavedGuard();
    private CorrectionDraft draft;
    private @Nullable SectionPage field;
    private String picked = "";

    public CorrectionPanel(InterviewService service, Definitions definitions, CorrectionDraft draft, Desk desk) {
        this.service = service;
        this.definitions = definitions;
        this.draft = draft;
        this.desk = desk;
        this.language = new Language(getLocale().getLanguage());
        this.country = definitions.study().country(draft.interview().country()).orElseThrow();
        addClassName("correction");
        message.getElement().setAttribute("tabindex", "-1");
        editor.setId("correction-editor");
        editor.setVisible(false);
        list.onSearch(() -> list.show(words()));
        var note = new Paragraph(word("unsaved"));
        note.addClassNames("note", "warn");
        var effect = new Div(summary, reason);
        effect.addClassName("correction-effect");
        list.addClassName("correction-list");
        add(note, message, editor, effect, list, guard);
        update();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        guard.ask(event);
    }

    private CorrectionWords words() {
        return new CorrectionWords(draft, country, language, desk.readsTexts(), "(" + word("hiddenText") + ")");
    }

    /** Opens the answer to a question. */
    private void pick(String item) {
        open(item);
        editor.getElement().executeJs("""
                this.scrollIntoView({block: 'start'});
                (this.querySelector('.item input, .item textarea, .item button') ?? this).focus({preventScroll: true})""");
    }

    private void open(String item) {
        picked = item;
        editor.removeAll();
        field = null;
        var shown = shown();
        editor.setVisible(shown != null);
        if (shown != null) {
            var session = InterviewSession.ofCorrection(
                    service, definitions, draft, (_, change) -> take(change), language, words().coveredTexts());
            field = new SectionPage(session, change -> answered(session, change));
            editor.add(new H2(word("edit")), field);
            field.update(shown);
        }
    }

    /** The picked question alone on its page; null if it is not asked. */
    private Route.@Nullable ShownPage shown() {
        for (var page : draft.route().pages()) {
            for (var item : page.items()) {
                if (item.item().id().equals(picked)) {
                    return new Route.ShownPage(page.page(), List.of(item));
                }
            }
        }
        return null;
    }

    private Interview take(Change change) {
        draft = draft.with(change);
        return draft.interview();
    }

    private void answered(InterviewSession session, Change change) {
        try {
            session.answer(change);
            complain(null);
            var shown = shown();
            if (field != null && shown != null) {
                field.update(shown);
            }
            say(null);
            update();
        } catch (RefusedAnswer refused) {
            complain(getTranslation("interview.refused." + refused.reason()));
        }
    }

    private void complain(@Nullable String text) {
        if (field != null) {
            field.complain(picked, text);
        }
    }

    private void takeBack(String item) {
        draft = draft.without(item);
        if (picked.equals(item)) {
            open(item);
        }
        update();
        summary.getElement().executeJs("(this.querySelector('button') ?? $0).focus()", reason.first());
    }

    private void update() {
        summary.show(words());
        list.show(words());
        guard.setUnsaved(!draft.effect().isNothing());
        setClassName("untouched", draft.effect().isNothing());
    }

    private void discard() {
        for (var item : List.copyOf(draft.touched())) {
            draft = draft.without(item);
        }
        open("");
        say(null);
        update();
    }

    private void confirm(String why) {
        try {
            switch (desk.confirm(draft, why)) {
                case CorrectionOutcome.Corrected _ -> {
                    guard.setUnsaved(false);
                    desk.corrected();
                }
                case CorrectionOutcome.Superseded superseded -> supersede(superseded);
                case CorrectionOutcome.Unchanged _ -> say("unchanged");
                case CorrectionOutcome.Decisive _ -> say("decisive");
                case CorrectionOutcome.StillBlank blank -> stillBlank(blank.items());
            }
        } catch (UnknownInterview _) {
            guard.setUnsaved(false);
            say("gone");
        }
    }

    private void supersede(CorrectionOutcome.Superseded superseded) {
        draft = superseded.again();
        open("");
        update();
        var theirs = new Div();
        superseded.since().forEach(event -> theirs.add(new EventChanges(draft.questionnaire(), event, language)));
        var dropped = new Div();
        if (!superseded.dropped().isEmpty()) {
            dropped.add(new Paragraph(getTranslation("interview.correct.dropped", questions(superseded.dropped()))));
        }
        say("superseded", theirs, dropped);
    }

    private void stillBlank(List<String> items) {
        open(items.getFirst());
        say("stillBlank", new Paragraph(questions(items)));
    }

    private String questions(List<String> items) {
        return items.stream().map(item -> "“" + words().question(item) + "”").collect(Collectors.joining(", "));
    }

    /** Shows a message where the eye and the screen reader are; null takes it away. */
    private void say(@Nullable String key, Component... more) {
        message.removeAll();
        message.setClassName("");
        if (key == null) {
            return;
        }
        message.addClassNames("note", "error");
        message.getElement().setAttribute("role", "alert");
        message.add(new Paragraph(word(key)));
        message.add(more);
        message.getElement().executeJs("this.scrollIntoView({block: 'start'}); this.focus({preventScroll: true})");
    }

    private String word(String key) {
        return getTranslation("interview.correct." + key);
    }
}
