package org.ovoz.workbench.ui.derived;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ovoz.derived.DerivationSentence;
import org.ovoz.derived.DerivedDefinition;
import org.ovoz.derived.DerivedProblem;
import org.ovoz.derived.DerivedVariables;
import org.ovoz.derived.UnusableDefinition;
import org.ovoz.questionnaire.Derivation;
import org.ovoz.questionnaire.DerivedVariable;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.ui.FrequencyMarkup;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.ovoz.ui.LanguageSwitch;
import org.ovoz.workbench.AnalysisScope;
import org.ovoz.workbench.ui.result.ResultWording;

/**
 * Puts a derived variable together by choosing, in a native dialog: the sentence and the table that it comes to are there as
 * soon as it is complete. Esc means no, and the focus goes back to the button that opened it.
 */
@Tag("dialog")
final class DerivedDialog extends HtmlContainer {

    private static final String PREVIEW = "preview_of_new";

    private final DerivedVariables derived;
    private final AnalysisScope scope;
    private final WaveId wave;
    private final ResultWording words;
    private final @Nullable DerivedDefinition old;
    private final Runnable saved;
    private final Field name;
    private final LabelField label;
    private final Dropdown language;
    private final Dropdown kind;
    private final Div place = new Div();
    private final Div problems = new Div();
    private final Paragraph sentence = new Paragraph();
    private final Div table = new Div();
    private KindForm form;

    DerivedDialog(
            DerivedVariables derived,
            AnalysisScope scope,
            WaveId wave,
            ResultWording words,
            @Nullable DerivedDefinition old,
            Runnable saved) {
        this.derived = derived;
        this.scope = scope;
        this.wave = wave;
        this.words = words;
        this.old = old;
        this.saved = saved;
        var before = old == null ? null : old.variable();
        var own = getLocale().getLanguage();
        name = new Field("derived-name", getTranslation("derived.name"))
                .hint(getTranslation("derived.name.hint"))
                .autocomplete("off");
        name.input().setValue(before == null ? "" : before.name());
        name.input().getElement().setAttribute("maxlength", "32");
        name.input().setEnabled(before == null);
        language =
                new Dropdown("derived-language", getTranslation("derived.language"), LanguageSwitch.NAMES, this::speak);
        language.offer(LanguageSwitch.NAMES, own);
        label = new LabelField(
                "derived-label",
                getTranslation("derived.label"),
                before == null ? new Text(Map.of(), Map.of()) : before.label(),
                new Language(language.value()),
                this::changed);
        kind = new Dropdown("derived-kind", getTranslation("derived.kind"), kinds(), this::chooseKind);
        kind.offer(kinds(), before == null ? "merged" : key(before.derivation()));
        form = form(before == null ? null : before.derivation());
        build();
    }

    private void build() {
        addClassNames("ask-dialog", "derived-dialog");
        var title = new H2(getTranslation(old == null ? "derived.new" : "derived.edit"));
        title.setId("derived-title");
        getElement().setAttribute("aria-labelledby", "derived-title");
        problems.getElement().setAttribute("role", "alert");
        problems.addClassName("error-text");
        var hint = new Paragraph(getTranslation("derived.language.hint"));
        hint.addClassName("hint");
        var preview = new Div(sentence, table);
        preview.addClassName("derived-preview");
        preview.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("derived.preview"));
        sentence.getElement().setAttribute("aria-live", "polite");
        table.addClassName("wide-table");
        var save = new NativeButton(getTranslation("derived.save"));
        save.getElement().setAttribute("type", "submit");
        save.addClassName("primary");
        var cancel = new NativeButton(getTranslation("derived.cancel"), _ -> removeFromParent());
        cancel.getElement().setAttribute("type", "button");
        var buttons = new Div(save, cancel);
        buttons.addClassName("buttons");
        var asked = new Form(this::save).keepsEntries();
        place.add(form.component());
        asked.add(kind, place, name, label, language, hint, preview, problems, buttons);
        add(title, asked);
        preview();
    }

    private Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        List.of("merged", "bands", "mean", "sum", "ticks", "reversed")
                .forEach(key -> kinds.put(key, getTranslation("derived.kind." + key)));
        return kinds;
    }

    private static String key(Derivation derivation) {
        return switch (derivation) {
            case Derivation.Merged _ -> "merged";
            case Derivation.Bands _ -> "bands";
            case Derivation.Mean _ -> "mean";
            case Derivation.Sum _ -> "sum";
            case Derivation.Ticks _ -> "ticks";
            case Derivation.Reversed _ -> "reversed";
        };
    }

    private KindForm form(@Nullable Derivation start) {
        Supplier<Language> current = () -> new Language(language.value());
        var around = new KindForm.Surroundings(others(), words, current, this::changed);
        return switch (kind.value()) {
            case "bands" -> new BandsForm(around, start instanceof Derivation.Bands bands ? bands : null);
            case "mean" ->
                start instanceof Derivation.Mean(var sources, var least)
                        ? new MembersForm(around, Item.Grid.class, sources, least, Derivation.Mean::new)
                        : new MembersForm(around, Item.Grid.class, List.of(), 1, Derivation.Mean::new);
            case "sum" ->
                start instanceof Derivation.Sum(var sources, var least)
                        ? new MembersForm(around, Item.Grid.class, sources, least, Derivation.Sum::new)
                        : new MembersForm(around, Item.Grid.class, List.of(), 1, Derivation.Sum::new);
            case "ticks" ->
                new MembersForm(
                        around,
                        Item.MultipleChoice.class,
                        start instanceof Derivation.Ticks(var sources) ? sources : List.of(),
                        1,
                        (sources, _) -> new Derivation.Ticks(sources));
            case "reversed" -> new ReversedForm(around, start instanceof Derivation.Reversed one ? one : null);
            default -> new MergedForm(around, start instanceof Derivation.Merged merged ? merged : null);
        };
    }

    /** What it can be made of: not of itself. */
    private Questionnaire others() {
        var questionnaire = derived.definitions().questionnaire(wave);
        return questionnaire.with(questionnaire.derived().stream()
                .filter(other -> !other.withdrawn())
                .filter(other -> old == null || !other.name().equals(old.name()))
                .toList());
    }

    private void chooseKind(String key) {
        form = form(null);
        place.removeAll();
        place.add(form.component());
        changed();
    }

    private void speak(String tag) {
        var other = new Language(tag);
        label.show(other);
        form.show(other);
    }

    private void changed() {
        problems.removeAll();
        preview();
    }

    private DerivedVariable variable(String called) {
        return new DerivedVariable(
                called,
                label.text(),
                form.derivation(),
                old != null && old.variable().withdrawn());
    }

    private void preview() {
        var shown = derived.preview(labelled(variable(PREVIEW)), wave);
        table.setVisible(shown.isPresent());
        if (shown.isEmpty()) {
            sentence.setText(getTranslation("derived.preview.wait"));
            return;
        }
        var questionnaire = shown.get();
        sentence.setText(new DerivationSentence(I18NProvider::translate, getLocale(), questionnaire)
                .of(questionnaire.derived(PREVIEW).orElseThrow()));
        var frequencies = FrequencyTable.of(
                        scope.preview(wave, questionnaire), PREVIEW, scope.countries(), FrequencyTable.Empty.SHOWN)
                .inOrderOfCodes();
        var caption = label.shown().isEmpty() ? getTranslation("derived.preview") : label.shown();
        table.getElement().setProperty("innerHTML", new FrequencyMarkup(frequencies, words.tables()).write(caption));
    }

    /** A preview needs no label yet. */
    private DerivedVariable labelled(DerivedVariable variable) {
        return label.shown().isEmpty()
                ? new DerivedVariable(
                        variable.name(),
                        Text.of(new Language(getLocale().getLanguage()), getTranslation("derived.preview")),
                        variable.derivation(),
                        false)
                : variable;
    }

    private void save() {
        try {
            derived.save(variable(name.value().strip()), wave, old == null ? 0 : old.version());
            removeFromParent();
            saved.run();
        } catch (UnusableDefinition unusable) {
            problems.removeAll();
            unusable.problems().stream()
                    .map(this::say)
                    .distinct()
                    .map(Paragraph::new)
                    .forEach(problems::add);
            problems.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        }
    }

    private String say(DerivedProblem problem) {
        return getTranslation(problem.reason().key(), problem.arguments().toArray());
    }

    /** Shows the dialog over the page that is open; it goes with the page. */
    void open(Component opener) {
        getElement().addEventListener("close", _ -> removeFromParent());
        var ui = UI.getCurrent();
        ui.add(this);
        var navigation = ui.addAfterNavigationListener(_ -> removeFromParent());
        addDetachListener(_ -> {
            navigation.remove();
            if (opener.isAttached()) {
                opener.getElement().executeJs("this.focus({preventScroll: true})");
            }
        });
        getElement().executeJs("this.showModal()");
    }
}
