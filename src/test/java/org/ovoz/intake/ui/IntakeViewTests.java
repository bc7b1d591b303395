package org.ovoz.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.intake.FileChoice;
import org.ovoz.intake.ImportPreview;
import org.ovoz.intake.IntakeService;
import org.ovoz.intake.mapping.MappingFile;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.ovoz.ui.Question;
import org.springframework.beans.factory.annotation.Autowired;

@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.intake.ui", "org.ovoz.ui"})
@Slow
class IntakeViewTests extends ViewTest {

    private static final String GOOD =
            "country,consent,occupation,IP Address\nKazakhstan,Yes,Environment,203.0.113.7\nKazakhstan,Yes,Culture,203.0.113.8\n";

    @Autowired
    private Definitions definitions;

    @Autowired
    private InterviewRows rows;

    @Autowired
    private IntakeService intake;

    @Override
    protected void prepare() {
        SignedInAs.role(Role.ADMIN);
    }

    @Test
    void leadsFromTheFileToTheInterviewsAndBack() {
        var view = upload(GOOD);
        assertThat(heading()).isEqualTo("Columns");
        assertThat(text(view)).contains("IP Address").doesNotContain("203.0.113");
        press(button("Go to the preview"));
        assertThat(heading()).isEqualTo("Preview");
        assertThat(text(view)).contains("No problems were found.", "5 – Environment", "New interviews: 2.");
        press(button("Import 2 interviews"));
        assertThat(text(view)).contains("Interviews imported: 2.");
        assertThat(counted()).isEqualTo(2);
        upload(GOOD);
        press(button("Go to the preview"));
        assertThat($(NativeButton.class).all())
                .noneMatch(button -> button.isVisible() && button.getId().equals(java.util.Optional.of("intake-take")));
        press(button("Back to the columns"));
        press(button("Choose another file"));
        press(button("Withdraw"));
        $(Form.class).last().submit();
        assertThat($(Question.class).single().getElement().getTextRecursively())
                .contains("Please write the reason", "This cannot be undone");
        assertThat(counted()).isEqualTo(2);
        $(Field.class).last().input().setValue("the wrong file");
        $(Form.class).last().submit();
        assertThat(counted()).isZero();
        assertThat(text(view())).contains("Nothing has been imported yet.");
    }

    @Test
    void waitsForTheCheckOfALargeFileWithAWayBack() {
        var wave = new WaveId("tiny-1");
        var content = "country,consent,occupation\n" + "Kazakhstan,Yes,Culture\n".repeat(20_000);
        var file = intake.read(content.getBytes(StandardCharsets.UTF_8), null);
        var mapping = intake.propose(file, wave);
        var view = navigate(IntakeView.class);
        var found = new ArrayList<ImportPreview>();
        var running = intake.beginPreview(file, wave, mapping, FileChoice.NONE);
        var waiting = new CheckStep(running, view, found::add);
        view.add(waiting);
        assertThat(text(view))
                .containsPattern("Checked: [\\d,]+ of 20,000 rows")
                .contains("Back to the columns");
        running.await(Duration.ofMinutes(5));
        assertThat(found).isEmpty();
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        assertThat(found).containsExactly(intake.preview(file, wave, mapping));
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
        // So long that it cannot be over before it is left.
        var longer = intake.read(content.repeat(8).getBytes(StandardCharsets.UTF_8), null);
        var left = intake.beginPreview(longer, wave, mapping, FileChoice.NONE);
        var step = new CheckStep(left, view, found::add);
        view.add(step);
        view.remove(step);
        left.await(Duration.ofMinutes(5));
        assertThat(left.done()).isLessThan(left.rows());
        assertThat(found).hasSize(1);
    }

    @Test
    void showsEveryProblemAndTakesAProposal() {
        var view = upload("country,consent,occupation\nKazakhstan,Yes,Enviroment\n,Yes,Culture\n");
        press(button("Go to the preview"));
        assertThat(text(view)).contains("Value is not understood", "Enviroment", "Country is missing");
        press(button("Take “5 – Environment”"));
        assertThat(text(view)).doesNotContain("Value is not understood").contains("Country is missing");
        assertThat($(NativeButton.class).all())
                .noneMatch(button -> button.isVisible() && button.getId().equals(java.util.Optional.of("intake-take")));
    }

    @Test
    void importsWithWarningsOnlyWhenTheyAreConfirmed() {
        var view = upload("country,consent,occupation\nKazakhstan,Yes,Culture\nKazakhstan,No,Culture\n");
        press(button("Go to the preview"));
        press(button("Import 1 interviews"));
        assertThat(text(view)).contains("Please confirm first");
        assertThat(counted()).isZero();
        var box = $(Input.class).all().stream()
                .filter(input -> input.getId().equals(java.util.Optional.of("intake-confirm")))
                .findFirst()
                .orElseThrow();
        box.getElement().setProperty("checked", true);
        press(button("Import 1 interviews"));
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        var view = upload("$FL2 this is no system file");
        assertThat(heading()).isEqualTo("File");
        assertThat(text(view)).contains("The file is cut off.");
        upload("PK\u0003\u0004");
        assertThat(text(view())).contains("Please save the table as CSV");
    }

    @Test
    void takesASavedMappingAndRefusesOthers() {
        var view = upload(GOOD);
        assertThat(view.load("nonsense".getBytes(StandardCharsets.UTF_8))).isFalse();
        var none = new org.ovoz.intake.mapping.Mapping(
                        new java.util.LinkedHashMap<>(), java.util.Map.of(), java.util.Map.of())
                .with("occupation", "occupation");
        assertThat(view.load(MappingFile.write(none, "tiny"))).isTrue();
        assertThat(text(view)).contains("Mapped: 1. Left out: 2.");
    }

    private int counted() {
        var seen = new java.util.concurrent.atomic.AtomicInteger();
        rows.forEachCoded(wave(), _ -> seen.incrementAndGet());
        return seen.get();
    }

    private WaveId wave() {
        return definitions.waves().getLast().id();
    }

    private IntakeView upload(String content) {
        var view = navigate(IntakeView.class);
        view.read(wave(), content.getBytes(StandardCharsets.UTF_8));
        return view;
    }

    private IntakeView view() {
        return (IntakeView) getCurrentView();
    }

    private String heading() {
        return $(H2.class).all().stream()
                .filter(H2::isVisible)
                .map(H2::getText)
                .findFirst()
                .orElseThrow();
    }

    private static String text(IntakeView view) {
        return view.getElement().getTextRecursively();
    }

    private NativeButton button(String label) {
        return $(NativeButton.class).all().stream()
                .filter(button -> button.getText().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " among "
                        + $(NativeButton.class).all().stream()
                                .map(NativeButton::getText)
                                .toList()));
    }
}
