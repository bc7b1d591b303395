package org.ovoz.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ovoz.access.AccessTest;
import org.ovoz.access.NoAccounts;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.access.store.UserStore;
import org.ovoz.access.web.AccountActivation;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.testing.Slow;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.ovoz.ui.Question;
import org.ovoz.ui.list.StaffList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccessTest
@ViewPackages(packages = {"org.ovoz.access.ui", "org.ovoz.ui"})
@Slow
class UsersViewTests extends ViewTest {

    private static final CountryCode KZ = new CountryCode("KZ");

    @Autowired
    private UserStore store;

    @Autowired
    private AccountActivation activation;

    @Autowired
    private JdbcClient jdbc;

    @Override
    protected void prepare() {
        NoAccounts.in(jdbc);
        var admin = SignedInAs.role(Role.ADMIN);
        store.add(admin, "tester", "hash", Instant.now());
    }

    @Test
    void createsAUserAndShowsTheLinkOnce() {
        navigate(UsersView.class);
        click("New user");
        var form = $(UserForm.class).single();
        form.fill("Нигора", Role.FIELD_STAFF, Set.of(KZ));
        form.submit();
        var link = $(ShownOnce.class).single().secret();
        assertThat(link).contains("/welcome#");
        assertThat(activation
                        .open(link.substring(link.indexOf('#') + 1))
                        .orElseThrow()
                        .userName())
                .contains("Нигора");
        assertThat(row("Нигора")).contains("Field staff", "Kazakhstan", "invited");
        navigate(AuditView.class);
        navigate(UsersView.class);
        assertThat($(ShownOnce.class).exists()).isFalse();
    }

    @Test
    void saysWhatIsMissingAndKeepsTheEntries() {
        navigate(UsersView.class);
        click("New user");
        var form = $(UserForm.class).single();
        form.fill("Нигора", Role.FIELD_STAFF, Set.of());
        form.submit();
        assertThat(notice()).contains("tick at least one country");
        assertThat($(UserForm.class).exists()).isTrue();
        form.fill("tester", Role.ANALYST, Set.of());
        form.submit();
        assertThat(notice()).contains("already");
        assertThat(store.all()).hasSize(1);
    }

    @Test
    void offersNothingToDoWithTheOwnAccount() {
        navigate(UsersView.class);
        assertThat(row("tester")).contains("your account");
        assertThat(acts()).extracting(NativeButton::getText).doesNotContain("Disable");
    }

    @Test
    void disablesAndEnablesAUser() {
        var user = new User(UUID.randomUUID(), "Дамир", Role.COUNTRY_LEAD, Set.of(KZ), true);
        store.add(user, "дамир", "hash", Instant.now());
        navigate(UsersView.class);
        act("Disable");
        assertThat(question()).contains("Disable Дамир?", "signed out at once");
        click("Cancel");
        assertThat(store.byId(user.id()).orElseThrow().user().enabled()).isTrue();
        act("Disable");
        $(Form.class).last().submit();
        assertThat(notice()).contains("Дамир is disabled");
        assertThat(row("Дамир")).contains("disabled");
        assertThat(acts()).extracting(NativeButton::getText).doesNotContain("New link");
        act("Enable");
        assertThat(row("Дамир")).contains("active");
        assertThat(store.byId(user.id()).orElseThrow().user()).isEqualTo(user);
    }

    @Test
    void changesARole() {
        var lead = new User(UUID.randomUUID(), "Дамир", Role.COUNTRY_LEAD, Set.of(KZ), true);
        store.add(lead, "дамир", "hash", Instant.now());
        navigate(UsersView.class);
        act("Change");
        var form = $(UserForm.class).single();
        form.fill("", Role.ANALYST, Set.of());
        form.submit();
        assertThat(row("Дамир")).contains("Analyst", "All countries");
    }

    @Test
    void saysThatAnotherAdminChangedTheUserMeanwhileBeforeItWritesOverThat() {
        var lead = new User(UUID.randomUUID(), "Дамир", Role.COUNTRY_LEAD, Set.of(KZ), true);
        store.add(lead, "дамир", "hash", Instant.now());
        navigate(UsersView.class);
        act("Change");
        store.change(new User(lead.id(), lead.name(), Role.VIEWER, Set.of(KZ), true));
        var form = $(UserForm.class).single();
        form.submit();
        assertThat(store.byId(lead.id()).orElseThrow().user().role()).isEqualTo(Role.VIEWER);
        assertThat(form.getElement().getTextRecursively()).contains("Meanwhile this was changed elsewhere");
        form.submit();
        assertThat(store.byId(lead.id()).orElseThrow().user().role()).isEqualTo(Role.COUNTRY_LEAD);
    }

    @Test
    void offersWhatAUserMayNowThoughTheListWasShownBefore() {
        var lead = new User(UUID.randomUUID(), "Дамир", Role.COUNTRY_LEAD, Set.of(KZ), true);
        store.add(lead, "дамир", "hash", Instant.now());
        navigate(UsersView.class);
        store.change(new User(lead.id(), lead.name(), Role.VIEWER, Set.of(KZ), true));
        act("Change");
        $(UserForm.class).single().submit();
        assertThat(store.byId(lead.id()).orElseThrow().user().role()).isEqualTo(Role.VIEWER);
    }

    @Test
    void asksTwiceBeforeATokenIsRevoked() {
        navigate(TokensView.class);
        click("New token");
        $(Field.class).all().stream()
                .filter(field -> field.input().getId().orElseThrow().equals("token-name"))
                .findFirst()
                .orElseThrow()
                .input()
                .setValue("dashboard");
        $(Form.class).single().submit();
        assertThat($(ShownOnce.class).single().secret()).startsWith("ovoz_");
        act("Revoke");
        assertThat(row("dashboard")).contains("valid");
        assertThat(question()).contains("Revoke the token “dashboard”?", "refused at once");
        $(Form.class).last().submit();
        assertThat(row("dashboard")).contains("revoked");
        assertThat(acts()).extracting(NativeButton::getText).doesNotContain("Revoke");
    }

    /** The buttons in the rows of the list. */
    private List<NativeButton> acts() {
        Grid<?> grid = $(Grid.class).single();
        var tester = test(grid);
        return IntStream.range(0, tester.size())
                .mapToObj(row -> tester.getCellComponent(row, "actions"))
                .flatMap(Component::getChildren)
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .toList();
    }

    private void act(String text) {
        var button = acts().stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private void click(String text) {
        test($(NativeButton.class).withText(text).single()).click();
    }

    private String question() {
        return $(Question.class).single().getElement().getTextRecursively();
    }

    @Test
    void findsUsersByNameAndRoleWhateverTheCaseOfTheLetters() {
        store.add(new User(UUID.randomUUID(), "Дамир", Role.ANALYST, Set.of(), true), "дамир", "hash", Instant.now());
        store.add(new User(UUID.randomUUID(), "50%", Role.VIEWER, Set.of(), true), "50%", "hash", Instant.now());
        navigate(UsersView.class);
        assertThat(names("")).containsExactly("50%", "tester", "Дамир");
        assertThat(names("ДАМ")).containsExactly("Дамир");
        assertThat(names("analyst")).containsExactly("Дамир");
        assertThat(names("%")).containsExactly("50%");
        assertThat(names("_")).isEmpty();
    }

    private List<String> names(String typed) {
        $(Field.class).all().stream()
                .filter(field -> field.input().getId().orElseThrow().equals("users-search"))
                .forEach(field -> field.input().setValue(typed));
        return ((StaffList<?>) $(StaffList.class).single())
                .lines(99).stream().map(List::getFirst).toList();
    }

    private String notice() {
        return $(Notice.class).single().getElement().getTextRecursively();
    }

    private String row(String name) {
        List<String> rows = ((StaffList<?>) $(StaffList.class).single())
                .lines(99).stream()
                        .filter(line -> line.getFirst().equals(name))
                        .map(line -> String.join(" ", line))
                        .toList();
        assertThat(rows).as("rows of %s", name).hasSize(1);
        return rows.getFirst();
    }
}
