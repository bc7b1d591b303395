package org.ovoz.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.intake.file.LeftOut.Why;

/** What tells who somebody is, by its heading in the languages of the tools, or by its values. */
class PersonalColumnsTests {

    private static SourceFile read(String text) {
        return DataFiles.read(text.getBytes(StandardCharsets.UTF_8), null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RecipientEmail",
                "Recipient Last Name",
                "RecipientFirstName",
                "IPAddress",
                "IP Address",
                "Email Address",
                "LocationLatitude",
                "Location Longitude",
                "ExternalReference",
                "Custom Data 3",
                "deviceid",
                "phonenumber",
                "username",
                "simserial",
                "_submitted_by",
                "ipaddr",
                "token",
                "email",
                "firstname",
                "Your name",
                "Please enter your phone number",
                "group_a/meta/deviceid",
                "Адрес электронной почты",
                "Ваше имя",
                "Укажите, пожалуйста, Ваш номер телефона",
                "IP-адрес",
                "Широта",
                "Аты-жөні",
                "Электрондық пошта",
                "Телефон нөмірі",
                "Электрондук почта",
                "Телефон номери",
                "Аты-жөнү",
                "Почтаи электронӣ",
                "Рақами телефон",
                "Ному насаб",
                "Elektron pochta",
                "Telefon raqami",
                "Ism",
                "Familiya"
            })
    void knowsColumnsByTheirHeadings(String heading) {
        var file = read("\"" + heading + "\",gender\nsomething of it,Male\nanother thing,Female\n");
        assertThat(file.leftOut()).extracting(LeftOut::heading).containsExactly(heading);
        assertThat(file.columns()).extracting(Column::name).containsExactly("gender");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gender",
                "Telegram",
                "Instagram",
                "Доверяете ли Вы электронной почте?",
                "What is your name for it?",
                "Do you use a phone?",
                "country",
                "lang",
                "weight",
                "comment",
                "own_sn_facebook",
                "website"
            })
    void leavesQuestionsAlone(String heading) {
        assertThat(read("\"" + heading + "\",x\nsome,1\nother,2\n").leftOut()).isEmpty();
    }

    @Test
    void takesATickUnderAContactForAnAnswer() {
        var file = read("Email,Телефон,Phone\n1,Да,Phone\n0,Нет,\n");
        assertThat(file.leftOut()).isEmpty();
    }

    @Test
    void knowsColumnsByTheirValues() {
        var file = read("""
                a;b;c;d;e;f
                x1@example.com;203.0.113.7;43.238949, 76.889709;+7 701 123 45 67;43.238949;0.873421
                x2@example.com;203.0.113.8;42.874621, 74.569762;8 (701) 765-43-21;42.874621;1.123456
                """);
        assertThat(file.leftOut())
                .extracting(LeftOut::why)
                .containsExactly(Why.LIKE_EMAIL, Why.LIKE_MACHINE, Why.LIKE_PLACE, Why.LIKE_PHONE, Why.LIKE_PLACE);
        assertThat(file.columns()).extracting(Column::name).containsExactly("f");
    }

    @Test
    void knowsAddressesInTheSecondRowOfHeadings() {
        var file = read("""
                Respondent ID,Collector ID,About you,,Which?,
                ,,IP Address,Email Address,Facebook,Email
                1,2,203.0.113.7,a@example.com,Facebook,
                2,2,203.0.113.8,b@example.com,,Email
                """);
        assertThat(file.columns()).extracting(Column::title).containsExactly("Which? – Facebook", "Which? – Email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"google-forms.csv", "limesurvey.csv", "qualtrics.csv", "kobo.csv"})
    void keepsNobodyOfTheFormsOfOthers(String name) throws Exception {
        var file = DataFiles.read(Files.readAllBytes(Path.of("src/test/resources/intake", name)), null);
        var kept = file.columns().stream()
                .flatMap(column -> column.values().stream())
                .toList();
        assertThat(kept)
                .isNotEmpty()
                .noneMatch(
                        value -> value.matches("(?s).*(@|Имярек|Imya|Probe|203\\.0|198\\.51|701|enumerator|tok\\d).*"));
        assertThat(file.columns())
                .extracting(Column::name)
                .anyMatch(column -> column.contains("gender") || column.equals("Q1"));
    }
}
