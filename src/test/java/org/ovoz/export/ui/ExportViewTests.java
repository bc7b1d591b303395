package org.ovoz.export.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.export.CsvReading;
import org.ovoz.export.DisclosurePreview;
import org.ovoz.export.ExportProgress;
import org.ovoz.export.Format;
import org.ovoz.questionnaire.Language;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.export.ui", "org.ovoz.ui"})
@Slow
class ExportViewTests extends ViewTest {

    @Autowired
    private LiveTables live;

    @Override
    protected void prepare() {
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
    }

    private void sent() {
        interviewIn("KZ").consented().send();
        live.refresh();
    }

    private List<String> groups() {
        return $(FieldSet.class).all().stream()
                .map(group -> group.getElement().getTextRecursively())
                .toList();
    }

    private List<String> paragraphs() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<Anchor> downloads() {
        return $(Anchor.class).all().stream()
                .filter(anchor -> anchor.getText().equals("Download"))
                .toList();
    }

    @Test
    void saysThatNoInterviewMatchesInsteadOfADownload() {
        navigate(ExportView.class);
        $(Input.class).all().stream()
                .filter(input -> input.getId().equals(Optional.of("export-to")))
                .forEach(day -> test(day).setValue("2001-01-01"));
        assertThat(downloads()).isEmpty();
        assertThat(paragraphs()).anySatisfy(text -> assertThat(text).startsWith("No sent interview matches."));
    }

    @Test
    void opensWithTheFiltersOfTheTablesAndKeepsWhatIsChosenInTheAddress() {
        sent();
        var parameters = Map.of("wave", "tiny-1", "only.mode", "1", "edition", "deidentified", "format", "xlsx");
        UI.getCurrent().navigate("export", QueryParameters.simple(parameters));
        var chosen = $(ExportChoices.class).single().request().orElseThrow();
        assertThat(chosen.selection().codes()).isEqualTo(Map.of("mode", Set.of(1)));
        assertThat(chosen.isDeidentified()).isTrue();
        assertThat(chosen.format()).isEqualTo(Format.XLSX);
        // Loaded again, and in another language, the page must not offer everything where less was chosen.
        var address = UI.getCurrent().getInternals().getActiveViewLocation().getQueryParameters();
        navigate(ExportView.class);
        UI.getCurrent().navigate("export", address);
        assertThat($(ExportChoices.class).single().request()).contains(chosen);
    }

    @Test
    void saysWhichPartOfAnAddressItCannotRead() {
        UI.getCurrent().navigate("export", QueryParameters.simple(Map.of("country", "TJ")));
        assertThat(paragraphs()).anySatisfy(text -> assertThat(text).contains("“country”"));
    }

    @Test
    void saysThatAWaveHasNoInterviewsAndNotThatAFilterIsInTheWay() {
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        navigate(ExportView.class);
        assertThat(paragraphs())
                .anySatisfy(text -> assertThat(text).startsWith("No interview of this wave has been sent"));
    }

    @Test
    void offersTheOwnCountriesEveryFormatAndADownload() {
        sent();
        navigate(ExportView.class);
        assertThat(groups())
                .anySatisfy(text -> assertThat(text)
                        .startsWith("Countries")
                        .contains("Kazakhstan")
                        .doesNotContain("Tajikistan"));
        assertThat(groups())
                .anySatisfy(text -> assertThat(text)
                        .contains("SPSS (.sav)", "CSV with codes", "Excel workbook", "DDI", "Triple-S", "JSON"));
        assertThat(paragraphs()).anySatisfy(text -> assertThat(text).startsWith("Interviews chosen: "));
        assertThat(downloads()).hasSize(1);
    }

    @Test
    void offersTheFiltersOfTheTables() {
        navigate(ExportView.class);
        assertThat(groups())
                .anySatisfy(
                        text -> assertThat(text).startsWith("Which interviews").contains("Mode", "Language"));
    }

    @Test
    void proposesTheCsvOfTheReadersLanguage() {
        navigate(ExportView.class);
        // Shown as soon as a CSV is chosen.
        assertThat($(ExportChoices.class).single().getChildren())
                .extracting(group -> group.getElement().getTextRecursively())
                .anySatisfy(text -> assertThat(text)
                        .startsWith("Who opens the file")
                        .contains("Semicolons, decimal comma", "Programs (R, Stata, Python, SPSS)"));
        assertThat(CsvReading.spreadsheet(new Language("en"))).isEqualTo(CsvReading.SPREADSHEET_POINT);
        assertThat(List.of("ru", "kk", "ky", "tg", "uz"))
                .allSatisfy(tag ->
                        assertThat(CsvReading.spreadsheet(new Language(tag))).isEqualTo(CsvReading.SPREADSHEET_COMMA))
                .allSatisfy(tag -> assertThat(
                                DecimalFormatSymbols.getInstance(Locale.of(tag)).getDecimalSeparator())
                        .as("the decimal mark of " + tag)
                        .isEqualTo(','));
    }

    @Test
    void saysThatAnExportBrokeOffAndAfterHowManyInterviews() {
        navigate(ExportView.class);
        var run = $(ExportRun.class).all().getFirst();
        var ui = UI.getCurrent();
        assertThatThrownBy(() -> run.follow(ui, new ExportProgress(7), () -> {
                    throw new IOException("gone");
                }))
                .isInstanceOf(IOException.class);
        ui.getSession().getService().runPendingAccessTasks(ui.getSession());
        assertThat(paragraphs())
                .anySatisfy(text -> assertThat(text)
                        .startsWith("The export broke off after 0 interviews.")
                        .contains("not complete", "delete"));
    }

    @Test
    void saysOfEveryIdentifyingVariableWhatIsTold() {
        var shown = new ExportPreview();
        shown.show(new DisclosurePreview(
                5,
                40,
                3,
                6,
                List.of(
                        new DisclosurePreview.Told("gender", "Gender", DisclosurePreview.How.EXACT, List.of(), 0),
                        new DisclosurePreview.Told(
                                "occupation", "Occupation", DisclosurePreview.How.MERGED, List.of("A / B"), 2),
                        new DisclosurePreview.Told("month", "Month", DisclosurePreview.How.NOT_TOLD, List.of(), 40)),
                List.of()));
        assertThat(shown.getElement().getTextRecursively())
                .contains("look alike: 6", "too few: 3", "as answered", "merged: A / B; not told of 2", "not told");
    }
}
