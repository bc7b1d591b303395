package org.ovoz.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-2",
                "3/4",
                "1.5",
                "1,5",
                "007",
                "00",
                "123456789012",
                "TRUE",
                "ложь",
                "1E5",
                "10:30",
                "5%",
                "1 2/3",
                "5 мая",
                "май 2018",
                "12 янв. 2020",
                "May 5",
                "5-Mar",
                "2018-02-05",
                "2018-02-05T10:00",
                "100 ₽",
                "100 сом",
                "(5)",
                "=1+1",
                "+7 701 123 45 67",
                "-5",
                "@SUM(A1)",
                " =1+1",
                "＝1",
                "\t1",
                "5 мамыр",
                "3-май",
                "10 pm",
                "5 май",
                "7 апрели 2019",
                "12-sentabr",
                "½ 1",
                "٣-٤"
            })
    void keepsATextThatASpreadsheetWouldRunOrChange(String text) {
        assertThat(CellText.kept(text)).isEqualTo("'" + text);
        assertThat(CellText.original(CellText.kept(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5",
                "2018",
                "0",
                "нет",
                "5 лет",
                "2-3 раза",
                "1/2 дня",
                "Facebook",
                "18–24",
                "женщина",
                "'tis",
                "Март",
                "6ba7b810-9dad-41d1-80b4-00c04fd430c8",
                "[42,4]",
                "–"
            })
    void leavesEveryOtherTextAlone(String text) {
        assertThat(CellText.kept(text)).isEqualTo(text);
        assertThat(CellText.original(CellText.kept(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'1-2", "''=1", "'", "''", "'да", "'5 лет", "'=x", "1-2", "=x", "да"})
    void comesBackAsItWasFromBothKindsOfFile(String text) {
        assertThat(CellText.original(CellText.kept(text))).isEqualTo(text);
        assertThat(CellText.original(CellText.harmless(text))).isEqualTo(text);
    }
}
