package org.ovoz.intake.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.intake.FileChoice;
import org.ovoz.intake.ImportPreview;
import org.ovoz.intake.IntakeService;
import org.ovoz.intake.file.DataFiles;
import org.ovoz.intake.file.SourceFile;
import org.ovoz.intake.file.UnreadableFile;
import org.ovoz.intake.file.csv.CsvShape;
import org.ovoz.intake.mapping.Mapping;
import org.ovoz.intake.mapping.MappingFile;
import org.ovoz.intake.mapping.Targets;
import org.ovoz.interview.imported.AnotherImportRuns;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.MainLayout;

/** Imports a file in four steps on one page. The file is in memory while the page is open, nowhere else. */
@Route(value = "intake", layout = MainLayout.class)
@Menu(title = "intake.menu", order = 52)
@RolesAllowed("IMPORT_DATA")
@CssImport("./intake.css")
class IntakeView extends Div implements HasDynamicTitle, ImportWizard {

    private enum Step {
        UPLOAD,
        MAPPING,
        PREVIEW,
        DONE
    }

    /** What was uploaded; the bytes are kept because another encoding takes them apart anew. */
    private record Upload(
            WaveId wave, byte[] content, @Nullable CsvShape shape, Set<String> taken) {}

    /** What is being imported. */
    private record Draft(WaveId wave, SourceFile file, Targets targets) {}

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final IntakeService intake;
    private final Definitions definitions;
    private final OrderedList path = new OrderedList();
    private final Div step = new Div();
    private final ImportsList imports;
    private @Nullable Upload upload;
    private @Nullable Draft draft;
    private FileChoice choice = FileChoice.NONE;
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
        var running = intake.running();
        if (running.isEmpty()) {
            show(Step.UPLOAD, new UploadStep(definitions, this), false);
        } else {
            show(Step.DONE, new RunStep(intake, running.getFirst(), this), false);
        }
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
        upload = null;
        draft = null;
        choice = FileChoice.NONE;
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
        forget();
        read(new Upload(wave, content, null, Set.of()));
    }

    private void read(Upload now) {
        try {
            var file = intake.read(now.content(), now.shape(), now.taken());
            upload = now;
            draft = new Draft(now.wave(), file, intake.targets(now.wave()));
            mapping = intake.propose(file, now.wave());
            showMapping();
        } catch (UnreadableFile refused) {
            forget();
            var step = new UploadStep(definitions, this);
            show(Step.UPLOAD, step, false);
            var shape = refused.isMatterOfShape() ? shape(now) : null;
            upload = shape == null ? null : now;
            step.refuse(refused, shape, this);
        }
    }

    /** How a text was taken apart that cannot be read; null if nothing can be changed about it. */
    private static @Nullable CsvShape shape(Upload unread) {
        try {
            return unread.shape() == null ? DataFiles.detect(unread.content()) : unread.shape();
        } catch (UnreadableFile _) {
            return null;
        }
    }

    @Override
    public void reshape(CsvShape shape) {
        if (upload != null) {
            read(new Upload(upload.wave(), upload.content(), shape, upload.taken()));
        }
    }

    @Override
    public void takeColumn(String key) {
        if (upload != null) {
            var taken = new HashSet<>(upload.taken());
            taken.add(key);
            read(new Upload(upload.wave(), upload.content(), upload.shape(), taken));
        }
    }

    @Override
    public void choose(FileChoice chosen) {
        choice = chosen;
        showPreview();
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
            var shown = draft;
            var running = intake.beginPreview(draft.file(), draft.wave(), mapping, choice);
            running.await(PATIENCE);
            mappingStep = null;
            var preview = running.preview();
            show(
                    Step.PREVIEW,
                    preview.isPresent()
                            ? preview(shown, preview.get())
                            : new CheckStep(running, this, found -> show(Step.PREVIEW, preview(shown, found), true)),
                    true);
        }
    }

    private PreviewStep preview(Draft shown, ImportPreview preview) {
        return new PreviewStep(shown.file(), mapping, choice, preview, shown.targets(), texts(shown), this);
    }

    private IntakeTexts texts(Draft shown) {
        return new IntakeTexts(this, shown.targets(), new Language(getLocale().getLanguage()));
    }

    @Override
    public boolean take(boolean confirmed) {
        if (draft == null) {
            return true;
        }
        try {
            var run = intake.begin(draft.file(), draft.wave(), mapping, choice, confirmed);
            run.await(PATIENCE);
            forget();
            imports.show();
            show(Step.DONE, new RunStep(intake, run, this), true);
            return true;
        } catch (AnotherImportRuns _) {
            return false;
        }
    }

    @Override
    public void ended() {
        imports.show();
    }
}
