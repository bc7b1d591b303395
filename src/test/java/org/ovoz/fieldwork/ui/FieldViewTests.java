package org.ovoz.fieldwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.access.store.UserStore;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.Mode;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.list.StaffList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.fieldwork.ui", "org.ovoz.ui"})
@Slow
class FieldViewTests extends ViewTest {

    @Autowired
    private UserStore users;

    @Autowired
    private JdbcClient jdbc;

    private User worker;

    @Override
    protected void prepare() {
        jdbc.sql("delete from interview").update();
        jdbc.sql("delete from staff_user").update();
        jdbc.sql("update change_counter set number = number + 1").update();
        worker = new User(UUID.randomUUID(), "gulnora", Role.FIELD_STAFF, SignedInAs.codes("TJ"), true);
        users.add(worker, "gulnora", null, Instant.now());
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
    }

    @SuppressWarnings("unchecked")
    private List<List<String>> lines(int place) {
        return (List<List<String>>) $(StaffList.class).all().get(place).lines(10);
    }

    @Test
    void namesInterviewersAndChannelsWithTheirFigures() {
        interviewIn("TJ")
                .mode(Mode.FACE_TO_FACE)
                .interviewer(worker.id())
                .consented()
                .send();
        interviewIn("TJ").mode(Mode.FACE_TO_FACE).interviewer(worker.id()).consented();
        interviewIn("TJ").channel("mailing").consented().send();
        navigate(FieldView.class);
        assertThat(page()).contains("Interviewers do not see this page", "What waits on a device is not in it");
        assertThat(lines(0))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("gulnora", "Tajikistan", "2", "1")
                        .hasSize(15));
        assertThat(lines(1))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("mailing", "Tajikistan", "1", "1")
                        .hasSize(11));
    }

    @Test
    void saysThatThereIsNothingYet() {
        navigate(FieldView.class);
        assertThat(page()).contains("No interviewer has begun an interview", "Nobody has begun an interview online");
    }
}
