package org.ovoz.study.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.ovoz.access.CurrentUser;
import org.ovoz.interview.Mode;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Study;
import org.ovoz.study.Quotas;
import org.ovoz.study.Quotas.Quota;
import org.ovoz.ui.Choices;
import org.ovoz.ui.Form;

/** Which targets of a wave close themselves when they are reached. */
final class QuotasForm extends Div {

    private static final List<Mode> MODES = List.of(Mode.ONLINE, Mode.FACE_TO_FACE);

    private final Quotas quotas;
    private final Study.Wave wave;
    private final Choices<Quota> closing;
    private final Paragraph answer = new Paragraph();
    private final Form form = new Form(this::save).keepsEntries();

    QuotasForm(Definitions definitions, Quotas quotas, CurrentUser user, Study.Wave wave) {
        this.quotas = quotas;
        this.wave = wave;
        var labels = new CaseLabels(definitions, getLocale());
        closing = Choices.several(getTranslation("study.quotas.legend"));
        for (var country : user.countries(definitions.study().countryCodes())) {
            for (var mode : MODES) {
                closing.offer(
                        new Quota(country, mode), labels.country(country) + " – " + labels.mode(wave.id(), mode), "");
            }
        }
        closing.choose(quotas.quotas(wave.id()));
        form.over(() -> quotas.quotas(wave.id()));
        answer.getElement().setAttribute("role", "status");
        form.add(closing, answer, new NativeButton(getTranslation("study.quotas.save")));
        var hint = new Paragraph(getTranslation("study.quotas.hint"));
        hint.addClassName("hint");
        add(new H3(getTranslation("study.quotas.title")), hint, form);
        addClassNames("targets", "quotas");
    }

    private void save() {
        quotas.set(wave.id(), closing.chosen());
        form.saved();
        answer.setText(getTranslation("study.quotas.saved"));
    }
}
