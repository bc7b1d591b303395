package org.ovoz.intake.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.intake.IntakeService;
import org.ovoz.intake.Mapping;
import org.ovoz.intake.MappingFile;
import org.ovoz.intake.Preview;
import org.ovoz.intake.Targets;
import org.ovoz.intake.file.CsvShape;
import org.ovoz.intake.file.SourceFile;
import org.ovoz.intake.file.UnreadableFile;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.MainLayout;

/** Imports a file in four steps on one page. The file is in memory while the page is open, nowhere else. */
@Route(value = "intake", layout = MainLayout.class)
@Menu(title = "intake.menu", order = 32)
@RolesAllowed("IMPORT_DATA")
@CssImport("./intake.css")
class IntakeView extends Div implements HasDynamicTitle, Steps {

    private enum Step {
        UPLOAD,
        MAPPING,
        PREVIEW,
        DONE
    }

    /** What is being imported; the bytes are kept because another encoding takes them apart anew. */
    private record Draft(WaveId wave, byte[] content, SourceFile file, Targets targets) {}

    private final IntakeService intake;
    private final Definitions definitions;
    private final OrderedList path = new OrderedList();
    private final Div step = new Div();
    private final ImportsList imports;
    private @Nullable Draft draft;
    private @Nullable MappingStep mappingStep;
    private Mapping mapping = new Mapping(new LinkedHashMap<>(), Map.of(), Map.of());

    IntakeView(IntakeService intake, Definitions definitions, CurrentUser user) {
        user.require(Permission.IMPORT_DATA);
        this.intake = intake;
        this.definitions = definitions;
        this.imports = new ImportsList(intake, definitions);
        path.addClassName("intake-path");
        path.getElement().setAttribute("aria-label", getTranslation("intake.path"));
        step.setId("intake-step");
        step.getElement().setAttribute("tabindex", "-1");
        add(new H1(getTranslation("intake.title")), new Paragraph(getTranslation("intake.intro")), path, step, imports);
        show(Step.UPLOAD, new UploadStep(definitions, this), false);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("intake.title") + " – Ovoz";
    }

    /** The file is forgotten with the page. */
    @Override
    protected void onDetach(DetachEvent event) {
        forget();
    }

    private void forget() {
        draft = null;
        mappingStep = null;
    }

    private void show(Step shown, Section content, boolean focus) {
        path.removeAll();
        for (var one : Step.values()) {
            var item = new ListItem(getTranslation("intake.step." + one));
            if (one == shown) {
                item.getElement().setAttribute("aria-current", "step");
            }
            path.add(item);
        }
        step.removeAll();
        step.add(content);
        imports.setVisible(shown == Step.UPLOAD || shown == Step.DONE);
        if (focus) {
            step.getElement().executeJs("this.focus({ preventScroll: true }); this.scrollIntoView({ block: 'start' })");
        }
    }

    @Override
    public void read(WaveId wave, byte[] content) {
        read(wave, content, null);
    }

    private void read(WaveId wave, byte[] content, @Nullable CsvShape shape) {
        try {
            var file = intake.read(content, shape);
            draft = new Draft(wave, content, file, intake.targets(wave));
            mapping = intake.propose(file, wave);
            showMapping();
        } catch (UnreadableFile refused) {
            forget();
            var upload = new UploadStep(definitions, this);
            show(Step.UPLOAD, upload, false);
            upload.refuse(refused);
        }
    }

    @Override
    public void reshape(CsvShape shape) {
        if (draft != null) {
            read(draft.wave(), draft.content(), shape);
        }
    }

    @Override
    public void map(Mapping changed) {
        mapping = changed;
        if (mappingStep != null) {
            mappingStep.refresh();
        }
    }

    @Override
    public boolean load(byte[] content) {
        if (draft == null) {
            return false;
        }
        try {
            mapping = MappingFile.read(content, draft.file(), draft.targets());
            showMapping();
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    @Override
    public void showUpload() {
        forget();
        show(Step.UPLOAD, new UploadStep(definitions, this), true);
    }

    @Override
    public void showMapping() {
        if (draft != null) {
            mappingStep =
                    new MappingStep(draft.file(), draft.wave(), draft.targets(), texts(draft), this, () -> mapping);
            show(Step.MAPPING, mappingStep, true);
        }
    }

    @Override
    public void showPreview() {
        if (draft != null) {
            var preview = intake.preview(draft.file(), draft.wave(), mapping);
            mappingStep = null;
            show(Step.PREVIEW, preview(draft, preview), true);
        }
    }

    private PreviewStep preview(Draft shown, Preview preview) {
        return new PreviewStep(shown.file(), mapping, preview, shown.targets(), texts(shown), this);
    }

    private IntakeTexts texts(Draft shown) {
        return new IntakeTexts(this, shown.targets(), new Language(getLocale().getLanguage()));
    }

    @Override
    public void take(boolean confirmed) {
        if (draft != null) {
            var stored = intake.take(draft.file(), draft.wave(), mapping, confirmed);
            forget();
            imports.show();
            show(Step.DONE, done(stored), true);
        }
    }

    private Section done(int stored) {
        var note = new Div(new Paragraph(getTranslation("intake.done", stored)));
        note.addClassNames("note", "ok");
        note.setId("intake-done");
        var tables = new Anchor("tables", getTranslation("intake.toTables"));
        tables.addClassNames("button", "primary");
        var again = new NativeButton(getTranslation("intake.otherFile"), _ -> showUpload());
        var actions = new Div(tables, again);
        actions.addClassName("buttons");
        return new Section(new H2(getTranslation("intake.step.DONE")), note, actions);
    }
}
