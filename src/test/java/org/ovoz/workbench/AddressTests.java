package org.ovoz.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.questionnaire.source.DefinitionReader;
import org.ovoz.testing.RandomCondition;
import org.ovoz.testing.Tiny;

class AddressTests {

    private static final Definitions TINY = Tiny.definitions();
    private static final Definitions STUDY = DefinitionReader.read(Path.of("config"));
    private static final WaveId STUDY_WAVE = new WaveId("cso-2018");

    private static Subject subject(String name) {
        return Subject.of(Tiny.questionnaire(), name).orElseThrow();
    }

    @Test
    void readsBackWhatItWrote() throws UnreadableAddress {
        var random = new Random(20181);
        var subjects = Subject.of(Tiny.questionnaire());
        var columns = subjects.stream()
                .filter(subject -> subject.kind().isGrouping())
                .map(Subject::name)
                .toList();
        for (int round = 0; round < 500; round++) {
            var row = subjects.get(random.nextInt(subjects.size()));
            var column = random.nextBoolean() ? columns.get(random.nextInt(columns.size())) : "";
            column = column.equals(row.name()) ? "" : column;
            var filter = AnalysisFilter.NONE
                    .in(new CountryCode("TJ"), random.nextBoolean())
                    .in(new CountryCode("KZ"), random.nextBoolean())
                    .where(random.nextInt(4) == 0 ? Condition.ALWAYS : RandomCondition.of(random))
                    .between(random.nextBoolean() ? LocalDate.of(2026, 2, 3) : null, null);
            assertThat(Address.filter(Address.line(filter), Tiny.WAVE, TINY)).isEqualTo(filter);
            var analysis = Analysis.of(Tiny.WAVE)
                    .with(filter)
                    .withK(1 + random.nextInt(6))
                    .on(row, column);
            for (var statistic : ResultKind.of(row, column).offered()) {
                analysis = analysis.tick(statistic, random.nextBoolean());
            }
            assertThat(Address.read(Address.line(analysis), TINY)).isEqualTo(analysis);
            assertThat(Address.read(Address.of(analysis), TINY)).isEqualTo(analysis);
        }
    }

    @Test
    void readsTheFiltersOfOlderAddresses() throws UnreadableAddress {
        var old = Address.read("row=occupation&country=KZ&only.mode=1&only.website=2", TINY);
        assertThat(old).isEqualTo(Address.read("row=occupation&country=KZ&filter=mode = 1 and website = 2", TINY));
        assertThat(Address.line(old.filter())).isEqualTo("country=KZ&filter=mode+%3D+1+and+website+%3D+2");
        assertThat(Address.read("only.mode=1&filter=website = 2 or website = 1", TINY)
                        .filter()
                        .parts())
                .hasSize(2);
    }

    @Test
    void readsNamesOfAnswersAndWritesTheirCodes() throws UnreadableAddress {
        var filter = Address.filter("filter=mode in (f2f, phone) and networks has facebook", Tiny.WAVE, TINY);
        assertThat(Address.line(filter)).isEqualTo("filter=mode+in+%282%2C+4%29+and+networks+has+facebook");
    }

    @Test
    void takesNothingForNothingChosen() throws UnreadableAddress {
        assertThat(Address.read(Map.of(), TINY)).isEqualTo(Analysis.of(Tiny.WAVE));
        assertThat(Address.read("", TINY)).isEqualTo(Analysis.of(Tiny.WAVE));
    }

    @Test
    void showsTheUsualStatisticsWhereTheAddressNamesNone() throws UnreadableAddress {
        var analysis = Address.read("row=occupation&column=country", TINY);
        assertThat(analysis.shown()).isEqualTo(ResultKind.CROSS.defaults());
        assertThat(Address.read("row=occupation&column=country&show=none", TINY).shown())
                .isEmpty();
    }

    @Test
    void namesAllQuestionsAtOnceAndTheDifferencesOfGroups() throws UnreadableAddress {
        var all = Address.read("wave=tiny-1&row=*&column=country", TINY);
        assertThat(all.shown()).isEmpty();
        assertThat(Address.line(all.tick(Statistic.TESTS, true)))
                .isEqualTo("wave=tiny-1&row=*&column=country&show=tests");
        var differences = Address.read("row=occupation&column=country&show=column,differences", TINY);
        assertThat(differences.shown()).containsExactlyInAnyOrder(Statistic.COLUMN, Statistic.DIFFERENCES);
    }

    @Test
    void readsFurtherRowsAndALayerBack() throws UnreadableAddress {
        for (var line : List.of(
                "wave=tiny-1&row=occupation&column=country&more=website,networks,partners&show=counts,column",
                "wave=tiny-1&row=occupation&column=country&layer=mode&show=column,effect,split",
                "wave=tiny-1&row=occupation&column=country&nest=mode&show=column",
                "wave=tiny-1&row=occupation&more=website_updated&layer=country&show=none")) {
            var analysis = Address.read(line, TINY);
            assertThat(Address.line(analysis).replace("%2C", ",")).isEqualTo(line);
        }
    }

    @Test
    void leavesOutWhatStandsElsewhereAlready() throws UnreadableAddress {
        var analysis = Address.read("row=occupation&column=country&more=country,website,occupation&layer=country", TINY);
        assertThat(analysis.layout()).isEqualTo(new Layout(List.of("website"), "", false));
        assertThat(analysis.shown()).isEqualTo(ResultKind.BANNER.defaults());
        var waves = analysis.on(subject("occupation"), Analysis.WAVE);
        assertThat(waves.layout()).isEqualTo(Layout.NONE);
        assertThat(waves.shown()).isEqualTo(ResultKind.WAVES.defaults());
    }

    @ParameterizedTest
    @CsvSource({
        "row=occupation&more=nothing, more",
        "row=occupation&more=*, more",
        "row=occupation&layer=networks, layer",
        "row=occupation&nest=nothing, nest",
        "wave=cso-1066, wave",
        "wave=%3Cscript%3E, wave",
        "row=nothing, row",
        "row=word, row",
        "row=occupation&column=networks, column",
        "row=occupation&column=occupation, column",
        "country=XX, country",
        "only.occupation=77, only.occupation",
        "only.occupation=x, only.occupation",
        "only.partners_media=1, only.partners_media",
        "filter=occupation = 77, filter",
        "filter=occupation =, filter",
        "filter=answered(word), filter",
        "filter=not answered(occupation_oth), filter",
        "filter=nothing = 1, filter",
        "filter=word = 1, filter",
        "filter=partners = 1, filter",
        "filter=;drop table, filter",
        "country=KZ;TJ, country",
        "from=yesterday, from",
        "row=occupation&show=alpha, show",
        "row=occupation&show=differences, show",
        "row=website&column=*, column",
        "row=occupation&show=everything, show",
        "k=many, k",
        "drop=table, drop"
    })
    void namesTheParameterThatItCannotRead(String line, String parameter) {
        assertThatThrownBy(() -> Address.read(line, TINY))
                .isInstanceOfSatisfying(
                        UnreadableAddress.class,
                        unreadable -> assertThat(unreadable.parameter()).isEqualTo(parameter));
    }

    @Test
    void refusesAConditionThatWouldNotFitIntoATable() {
        var line = "filter=" + "mode = 1 or ".repeat(100) + "mode = 2";
        assertThatThrownBy(() -> Address.read(line, TINY)).isInstanceOf(UnreadableAddress.class);
    }

    @Test
    void keepsOfAFilterWhatAnotherWaveHas() throws UnreadableAddress {
        var filter = Address.filter("country=KZ&filter=gender = 2 and mode = 1", STUDY_WAVE, STUDY);
        var moved = Analysis.of(STUDY_WAVE).with(filter).of(Tiny.WAVE, Tiny.questionnaire());
        assertThat(Address.line(moved.filter())).isEqualTo("country=KZ&filter=mode+%3D+1");
    }

    @Test
    void keepsWhatIsTickedWhenTheColumnChangesAndTestsAlways() {
        var byCountry = Analysis.of(Tiny.WAVE).on(subject("occupation"), "country");
        assertThat(byCountry.shows(Statistic.TESTS)).isFalse();
        var ticked = byCountry.tick(Statistic.EXPECTED, true).tick(Statistic.TESTS, true);
        assertThat(ticked.on(subject("occupation"), "mode").shown()).isEqualTo(ticked.shown());
        var grid = ticked.on(subject("partners"), "mode");
        assertThat(grid.shows(Statistic.TESTS)).isTrue();
        assertThat(grid.shown()).isSubsetOf(ResultKind.GRID_BY_GROUP.offered());
        var ungrouped = grid.on(subject("partners"), "").shown();
        assertThat(ungrouped).containsAll(ResultKind.GRID.defaults()).contains(Statistic.TESTS);
    }
}
