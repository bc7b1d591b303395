package org.ovoz.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Form;
import org.ovoz.ui.Question;
import org.ovoz.workbench.NamedDefinition;
import org.ovoz.workbench.NamedDefinition.Kind;
import org.ovoz.workbench.NamedDefinitions;
import org.ovoz.workbench.UnusableName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was changed is saved under its own name again, and never over what somebody else saved meanwhile without a word. */
@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.workbench.ui", "org.ovoz.ui"})
@Slow
class NamedListTests extends ViewTest {

    private static final String BY_COUNTRY = "wave=tiny-1&row=website&column=country&show=none";
    private static final String TOLD = "Meanwhile it was changed elsewhere";

    @Autowired
    private NamedDefinitions tables;

    @Autowired
    private JdbcClient jdbc;

    @Override
    protected void prepare() {
        jdbc.sql("delete from named_definition").update();
        SignedInAs.role(Role.ANALYST);
    }

    private void save(String id, String name) {
        var input = $(Input.class).withId(id).single();
        input.setValue(name);
        input.getParent()
                .flatMap(field -> field.getParent())
                .map(Form.class::cast)
                .orElseThrow()
                .submit();
    }

    private Form question() {
        return $(Question.class)
                .single()
                .getChildren()
                .filter(Form.class::isInstance)
                .map(Form.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private String asked() {
        return $(Question.class).single().getElement().getTextRecursively();
    }

    private NamedDefinition kept(Kind kind) {
        assertThat(tables.all(kind)).hasSize(1);
        return tables.all(kind).getFirst();
    }

    private void open(String query) {
        UI.getCurrent().navigate("workbench", QueryParameters.fromString(query));
    }

    @Test
    void aChangedTableTakesThePlaceOfWhatItsNameStoodFor() {
        open("wave=tiny-1&row=website&show=none");
        save("table-name", "Websites");
        var first = kept(Kind.TABLE);
        open(BY_COUNTRY);
        save("table-name", " websites ");
        assertThat(asked())
                .contains("Replace “Websites”?", "It was saved by " + first.madeBy())
                .doesNotContain(TOLD);
        assertThat(kept(Kind.TABLE)).as("before the answer").isEqualTo(first);
        question().submit();
        assertThat(page()).contains("Saved: Websites");
        assertThat($(Question.class).all()).isEmpty();
        assertThat(kept(Kind.TABLE).id()).isEqualTo(first.id());
        assertThat(kept(Kind.TABLE).name()).isEqualTo("Websites");
        assertThat(kept(Kind.TABLE).definition()).isEqualTo(BY_COUNTRY);
    }

    @Test
    void aFilterToo() {
        open("wave=tiny-1&row=website&filter=occupation+%3D+1");
        save("filter-name", "Some");
        var first = kept(Kind.FILTER);
        open("wave=tiny-1&row=website&filter=occupation+%3D+5");
        save("filter-name", "Some");
        question().submit();
        assertThat(kept(Kind.FILTER).id()).isEqualTo(first.id());
        assertThat(kept(Kind.FILTER).definition())
                .isNotEqualTo(first.definition())
                .contains("occupation", "5");
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsNotWrittenOverUnseen() {
        open(BY_COUNTRY);
        save("table-name", "Websites");
        tables.replace(kept(Kind.TABLE), "wave=tiny-1&row=networks");
        save("table-name", "Websites");
        assertThat(asked()).as("changed before it was asked").contains(TOLD);
        tables.replace(kept(Kind.TABLE), "wave=tiny-1&row=gender");
        question().submit();
        assertThat(kept(Kind.TABLE).definition())
                .as("changed while it was asked")
                .isEqualTo("wave=tiny-1&row=gender");
        assertThat(asked()).contains(TOLD);
        question().submit();
        assertThat(kept(Kind.TABLE).definition()).isEqualTo(BY_COUNTRY);
    }

    @Test
    void anotherNameIsStillNoneThatIsTaken() {
        open(BY_COUNTRY);
        save("table-name", "Websites");
        save("table-name", "Others");
        var other = tables.called(Kind.TABLE, "Others").orElseThrow();
        assertThat(catchThrowable(() -> tables.rename(other.id(), "websites"))).isInstanceOf(UnusableName.class);
        assertThat(tables.all(Kind.TABLE)).extracting(NamedDefinition::name).containsExactly("Others", "Websites");
    }
}
