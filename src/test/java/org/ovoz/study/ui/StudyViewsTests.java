package org.ovoz.study.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.Change;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.correction.Corrections;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.interview.sent.SentFilter;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.interview.ui.Written;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.storage.DiskSpace;
import org.ovoz.storage.Erasure;
import org.ovoz.study.InterviewReading;
import org.ovoz.study.Quotas;
import org.ovoz.study.WaveService;
import org.ovoz.testing.DataFolder;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Choices;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.ovoz.ui.Question;
import org.ovoz.ui.list.StaffList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.node.JsonNodeFactory;

@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.study.ui", "org.ovoz.ui"})
@Slow
class StudyViewsTests extends ViewTest {

    @Autowired
    private InterviewService interviews;

    @Autowired
    private Corrections corrections;

    @Autowired
    private InterviewReading reading;

    @Autowired
    private InterviewRows rows;

    @Autowired
    private WaveService waves;

    @Autowired
    private JdbcClient jdbc;

    @Override
    protected void prepare() {
        jdbc.sql("delete from interview").update();
        jdbc.sql("delete from wave_target").update();
        // A change that nobody knows any more: what the overview counts is read anew.
        jdbc.sql("update change_counter set number = number + 1").update();
        SignedInAs.role(Role.ADMIN);
    }

    private InterviewId sent(String word) {
        return interviewIn("KZ")
                .consented()
                .answer("occupation", 5)
                .answer("word", word)
                .send()
                .id();
    }

    @Test
    void theOverviewTellsThatTheDiskFillsUpBeforeItIsFull() {
        navigate(OverviewView.class);
        assertThat(page()).doesNotContain("disk");
        assertThat(notes(2_000, false)).isEmpty();
        assertThat(notes(900, false)).contains("little room", "900 MB free", "Below 64 MB");
        assertThat(notes(63, false)).contains("disk is full: 63 MB free").doesNotContain("little room");
        assertThat(notes(900, true)).contains("little room", "still in the database’s file");
    }

    @Test
    void theOverviewTellsHowManyInterviewsCannotBeRead() {
        var id = sent("читается");
        navigate(OverviewView.class);
        assertThat(page()).doesNotContain("cannot be read");
        jdbc.sql("update interview set coded = substring(coded from 1 for 3) where id = :id")
                .param("id", id.value())
                .update();
        rows.counted(id);
        navigate(LinksView.class);
        navigate(OverviewView.class);
        assertThat(page()).contains("Interviews that cannot be read: 1.");
        jdbc.sql("delete from interview").update();
        rows.counted(id);
        navigate(LinksView.class);
        navigate(OverviewView.class);
        assertThat(page()).doesNotContain("cannot be read");
    }

    private static String notes(long megabytes, boolean isHeldUp) {
        var disk = new DiskSpace(DataFolder.temporary(), DataSize.ofMegabytes(64), DataSize.ofGigabytes(1)) {
            @Override
            public long free() {
                return megabytes << 20;
            }
        };
        var erasure = new Erasure() {
            @Override
            public void due() {}

            @Override
            public boolean isHeldUp() {
                return isHeldUp;
            }
        };
        return new DiskNotes(disk, erasure).getElement().getTextRecursively();
    }

    @Test
    void saysThatThereIsNothingYet() {
        navigate(InterviewsView.class);
        assertThat(page()).contains("There are no sent interviews");
        assertThat($(Grid.class).exists()).isFalse();
    }

    @Test
    void listsAnInterviewAndReadsItAsQuestionAndAnswer() {
        var id = sent("<b>свобода</b>");
        navigate(InterviewsView.class);
        assertThat(page()).contains("In the list: 1");
        assertThat(lines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains(CaseLabels.number(id), "Kazakhstan", "counted"));
        navigate("interviews/" + id, InterviewReadingView.class);
        assertThat(page())
                .contains("What is your occupation?", "Environment", "<b>свобода</b>", "Do you have a website?")
                .contains("No answer", "begun", "sent");
    }

    @Test
    void asksForAReasonBeforeAnInterviewIsLeftOut() {
        var id = sent("слово");
        navigate("interviews/" + id, InterviewReadingView.class);
        $(Form.class).single().submit();
        assertThat(page()).contains("Please write the reason");
        $(Field.class).single().input().setValue("answered twice");
        $(Form.class).single().submit();
        assertThat(page()).contains("excluded", "Reason: answered twice", "Take into the counts again");
    }

    @Test
    void answersTheSameForUnknownAndMalformedAddresses() {
        for (var address : new String[] {"x", "00000000-0000-4000-8000-000000000000", "%3Cscript%3E"}) {
            UI.getCurrent().navigate("interviews/" + address);
            assertThat($(H1.class).last().getText()).as(address).isEqualTo("There is no such page");
        }
    }

    @Test
    void comparesWithTargetsAndElseWith2018() {
        sent("слово");
        navigate(OverviewView.class);
        assertThat(page()).contains("Interviews sent: 1 of 3", "50% of 2 in 2018");
        waves.setTargets(Tiny.WAVE, List.of(new WaveService.Target(new CountryCode("KZ"), Mode.ONLINE, 4)));
        navigate(LinksView.class);
        navigate(OverviewView.class);
        assertThat(page()).contains("25% of the target of 4");
    }

    /** The server of this test is reached as localhost, which nobody else can open. */
    @Test
    void warnsThatLinksWorkOnThisComputerOnly() {
        navigate(OverviewView.class);
        assertThat(page()).contains("works on this computer only", "OVOZ_PUBLIC_ADDRESS");
        navigate(LinksView.class);
        assertThat(page()).contains("works on this computer only", "OVOZ_PUBLIC_ADDRESS");
    }

    @Test
    void savesTargetsAndKeepsWhatIsTypedWrongly() {
        navigate(WavesView.class);
        field("target-tiny-1-KZ-online").input().setValue("40");
        field("target-tiny-1-TJ-f2f").input().setValue("many");
        $(Form.class, $(TargetsForm.class).first()).single().submit();
        assertThat(page()).contains("Nothing is saved yet");
        assertThat(waves.targets(Tiny.WAVE)).isEmpty();
        assertThat(field("target-tiny-1-TJ-f2f").value()).isEqualTo("many");
        field("target-tiny-1-TJ-f2f").input().setValue(" 10 ");
        $(Form.class, $(TargetsForm.class).first()).single().submit();
        assertThat(page()).contains("Nothing is saved yet", "0 where none");
        field("target-tiny-1-KZ-f2f").input().setValue("0");
        field("target-tiny-1-TJ-online").input().setValue("0");
        $(Form.class, $(TargetsForm.class).first()).single().submit();
        assertThat(page()).contains("The targets are saved");
        assertThat(waves.targets(Tiny.WAVE))
                .containsExactlyInAnyOrder(
                        new WaveService.Target(new CountryCode("KZ"), Mode.ONLINE, 40),
                        new WaveService.Target(new CountryCode("KZ"), Mode.FACE_TO_FACE, 0),
                        new WaveService.Target(new CountryCode("TJ"), Mode.ONLINE, 0),
                        new WaveService.Target(new CountryCode("TJ"), Mode.FACE_TO_FACE, 10));
    }

    @Test
    void letsAnAdminOfOneCountrySetItsTargetsAndNothingOfTheWave() {
        var kz = new WaveService.Target(new CountryCode("KZ"), Mode.ONLINE, 40);
        var tj = new WaveService.Target(new CountryCode("TJ"), Mode.ONLINE, 7);
        waves.setTargets(Tiny.WAVE, List.of(kz));
        SignedInAs.role(Role.ADMIN, "TJ");
        navigate(WavesView.class);
        assertThat(page()).contains("An administrator of all countries opens and closes waves");
        field("target-tiny-1-TJ-online").input().setValue("7");
        field("target-tiny-1-TJ-f2f").input().setValue("0");
        $(Form.class, $(TargetsForm.class).first()).single().submit();
        var none = new WaveService.Target(new CountryCode("TJ"), Mode.FACE_TO_FACE, 0);
        assertThat(waves.targets(Tiny.WAVE)).containsExactlyInAnyOrder(tj, none);
        assertThatThrownBy(() -> waves.setTargets(Tiny.WAVE, List.of(kz))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> waves.open(Tiny.WAVE, true)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> waves.close(Tiny.WAVE)).isInstanceOf(AccessDeniedException.class);
        SignedInAs.role(Role.ADMIN);
        assertThat(waves.targets(Tiny.WAVE)).containsExactlyInAnyOrder(kz, tj, none);
    }

    private Field field(String id) {
        return $(Field.class).all().stream()
                .filter(field -> field.input().getId().orElseThrow().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsALinkForEachCountryOfTheUser() {
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        navigate(LinksView.class);
        assertThat($(Section.class).all())
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.getElement().getTextRecursively())
                        .contains("Tajikistan", "Тадқиқоти хурд", "/tj"));
    }

    private Element element(String id) {
        return elements(((Component) getCurrentView()).getElement())
                .filter(element -> id.equals(element.getAttribute("id")))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Element> elements(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(StudyViewsTests::elements));
    }

    private void press(String id) {
        test($(NativeButton.class).withId(id).single()).click();
    }

    private void press(String text, int place) {
        test($(NativeButton.class).withText(text).all().get(place)).click();
    }

    private void correctWebsite(InterviewId id, int code) {
        navigate("interviews/" + id + "/correct", InterviewCorrectionView.class);
        press("correct-website");
        Written.choose((Component) getCurrentView(), "i-website-" + code);
    }

    private void confirm(String reason) {
        element("correction-reason").setProperty("value", reason);
        $(Form.class).single().submit();
    }

    @Test
    void correctsAnAnswerThroughThePageAndReadsItInTheHistory() {
        var id = sent("слово");
        correctWebsite(id, 1);
        assertThat(page())
                .contains("Nothing is saved before you confirm", "слово", "Asked now", "How many times was it updated")
                .contains("Answers changed: 1 · no longer asked: 0 · asked now: 1")
                .doesNotContain("Do you agree to take part");
        assertThat(interviews.get(id).answers().has("website")).isFalse();
        confirm(" ");
        assertThat(page()).contains("Please write the reason");
        confirm("misheard");
        assertThat(page()).contains("has been corrected");
        navigate("interviews/" + id, InterviewReadingView.class);
        assertThat(page())
                .contains("Do you have a website? No answer → Yes", "Not asked → No answer", "Reason: misheard");
    }

    @Test
    void tellsTheSecondPersonWhatWasCorrectedMeanwhile() {
        var id = sent("слово");
        correctWebsite(id, 1);
        corrections.confirm(
                corrections.begin(id).with(Change.ofCodes("website", Map.of("website", 2))),
                "first",
                UUID.randomUUID());
        confirm("second");
        assertThat(page())
                .contains("Somebody else has corrected this interview meanwhile")
                .contains("Do you have a website? No answer → No", "These changes of yours are left out");
        assertThat(interviews.get(id).answers().code("website")).hasValue(2);
    }

    @Test
    void asksBeforeAnUnsavedCorrectionIsLeft() {
        var id = sent("слово");
        correctWebsite(id, 1);
        UI.getCurrent().navigate(InterviewsView.class);
        assertThat(page()).contains("The correction has not been saved");
        press("Stay on this page", 0);
        assertThat(page()).doesNotContain("The correction has not been saved").contains("Asked now");
        UI.getCurrent().navigate(InterviewsView.class);
        press("Leave without saving", 0);
        assertThat(getCurrentView()).isInstanceOf(InterviewsView.class);
        assertThat(interviews.get(id).answers().has("website")).isFalse();
    }

    @Test
    void withdrawsByAButtonOfItsOwnWithAReason() {
        var id = sent("слово");
        navigate("interviews/" + id, InterviewReadingView.class);
        press("withdraw");
        var form = $(Form.class).all().getLast();
        form.submit();
        assertThat(question()).contains("Please choose the reason", "This cannot be undone");
        assertThat(interviews.get(id).isCounted()).isTrue();
        choose(elements($(Choices.class).single().getElement())
                .filter(element -> "radio".equals(element.getAttribute("type")))
                .findFirst()
                .orElseThrow());
        form.submit();
        assertThat(page()).contains("has been withdrawn");
        assertThat(jdbc.sql("select count(*) from interview").query(Long.class).single())
                .isZero();
    }

    private List<List<String>> lines() {
        return ((StaffList<?>) $(StaffList.class).single()).lines(99);
    }

    private String question() {
        return $(Question.class).single().getElement().getTextRecursively();
    }

    @Test
    void findsAnInterviewByItsNumberAndSaysWhenThereIsNone() {
        var id = sent("слово");
        sent("слово");
        navigate(InterviewsView.class);
        assertThat(page()).contains("In the list: 2");
        field("interviews-search").input().setValue(id.toString());
        assertThat(page()).contains("In the list: 1");
        assertThat(lines()).hasSize(1);
        field("interviews-search").input().setValue("%' or 1=1");
        assertThat(page()).contains("Nothing matches “%' or 1=1”.");
        field("interviews-search").input().setValue(" ");
        assertThat(page()).contains("In the list: 2");
    }

    private static void follow(String address) {
        var parts = address.split("[?]");
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts[1]));
    }

    @Test
    void leadsFromOneInterviewToTheNextOfTheListAndBackToItsFilter() {
        for (int i = 0; i < 3; i++) {
            sent("слово");
        }
        interviewIn("TJ").consented().send();
        var query = "?wave=tiny-1&country=KZ&sort=day&way=down&state=%27&from=x&interviewer=me";
        var first = reading.page(
                        new SentFilter(Tiny.WAVE, Set.of(new CountryCode("KZ")), null, null, null, null, null), 0)
                .getFirst();
        follow("interviews/" + first.id() + query);
        assertThat(page()).contains("1 of 3 in the list", "Next →").doesNotContain("← Previous");
        var next = $(Anchor.class).all().stream()
                .filter(link -> "next".equals(link.getElement().getAttribute("rel")))
                .findFirst()
                .orElseThrow()
                .getHref();
        follow(next);
        assertThat(page()).contains("2 of 3 in the list", "Next →", "← Previous");
        follow("interviews" + query);
        assertThat(page()).contains("In the list: 3");
        follow("interviews?wave=tiny-1&number=" + first.id());
        assertThat(page()).contains("In the list: 1");
        navigate("interviews/" + first.id(), InterviewReadingView.class);
        assertThat(page()).doesNotContain("in the list");
    }

    @Test
    void asksBeforeAWaveIsClosedAndDoesNothingOnANo() {
        navigate(WavesView.class);
        press("Close the wave", 0);
        assertThat(question()).contains("Close the wave “", "nobody can begin an interview");
        assertThat(waves.isOpen(Tiny.WAVE)).isTrue();
        press("Cancel", 0);
        assertThat($(Question.class).exists()).isFalse();
        assertThat(waves.isOpen(Tiny.WAVE)).isTrue();
        press("Close the wave", 0);
        $(Form.class).last().submit();
        assertThat(waves.isOpen(Tiny.WAVE)).isFalse();
        assertThat($(Question.class).exists()).isFalse();
        waves.open(Tiny.WAVE, true);
    }

    @Test
    void leavesTheQuestionWithThePage() {
        navigate(WavesView.class);
        press("Close the wave", 0);
        navigate(InterviewsView.class);
        assertThat($(Question.class).exists()).isFalse();
        assertThat(waves.isOpen(Tiny.WAVE)).isTrue();
    }

    @Test
    void tellsHowManyDraftsAreHowOld() {
        interviewIn("KZ").consented();
        interviewIn("KZ").consented();
        jdbc.sql("update interview set changed_on = started_on - 3").update();
        interviewIn("TJ").consented();
        navigate(DraftsView.class);
        assertThat(lines())
                .extracting(line -> line.get(0), line -> line.get(2), line -> line.get(5))
                .containsExactly(tuple("3", "Kazakhstan", "2"), tuple("0", "Tajikistan", "1"));
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        navigate(InterviewsView.class);
        navigate(DraftsView.class);
        assertThat(lines()).extracting(line -> line.get(2)).containsExactly("Tajikistan");
    }

    /** As the browser tells it: first the property, then the event. */
    private static void choose(Element box) {
        box.getNode().getFeature(ElementPropertyMap.class).setProperty("checked", true, false);
        var event = new DomEvent(box, "change", JsonNodeFactory.instance.objectNode());
        box.getNode().getFeature(ElementListenerMap.class).fireEvent(event);
    }

    @Test
    void offersCorrectionAndWithdrawalToLeadsOnly() {
        var id = sent("слово");
        SignedInAs.role(Role.ANALYST);
        navigate("interviews/" + id, InterviewReadingView.class);
        assertThat(page()).doesNotContain("Correct answers", "Withdraw this interview", "Leave out of the counts");
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        navigate(InterviewsView.class);
        navigate("interviews/" + id, InterviewReadingView.class);
        assertThat(page()).contains("Correct answers", "Withdraw this interview", "Leave out of the counts");
    }

    @Test
    void theWavePageSaysWhichTargetsCloseThemselves() {
        navigate(WavesView.class);
        var form = $(QuotasForm.class).first();
        $(Choices.class, form).single().choose(Set.of(new Quotas.Quota(new CountryCode("KZ"), Mode.ONLINE)));
        $(Form.class, form).single().submit();
        assertThat(page()).contains("It holds from now on.");
        assertThat(jdbc.sql("select country from wave_quota")
                        .query(String.class)
                        .list())
                .containsExactly("KZ");
        jdbc.sql("delete from wave_quota").update();
    }
}
