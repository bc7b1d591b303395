package org.ovoz.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.study.ui.setup.ChannelsForm;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.springframework.beans.factory.annotation.Autowired;

/** A lead names channels of links, and gives their links away. */
@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.study.ui", "org.ovoz.ui"})
@Slow
class ChannelsFormTests extends ViewTest {

    @Autowired
    private Definitions definitions;

    @Override
    protected void prepare() {
        SignedInAs.role(Role.ADMIN);
    }

    private void add(String typed) {
        var form = $(ChannelsForm.class).single();
        form.getChildren().filter(Form.class::isInstance).map(Form.class::cast).forEach(one -> {
            one.getChildren()
                    .filter(Field.class::isInstance)
                    .map(Field.class::cast)
                    .forEach(field -> field.input().setValue(typed));
            one.submit();
        });
    }

    @Test
    void namesAreAddedOrTheFirstWrongOneIsSaid() {
        navigate(WavesView.class);
        add("poster, рассылка");
        assertThat(page()).contains("Nothing is saved: “рассылка” cannot stand in a link");
        add("mailing");
        assertThat(page()).contains("Nothing is saved: the wave has the channel “mailing” already");
        add("poster poster");
        assertThat(page()).contains("Nothing is saved: “poster” is named twice");
        add("poster, Telegram");
        assertThat(page()).contains("The channels are saved.");
        assertThat(definitions.study().wave(Tiny.WAVE).orElseThrow().offered())
                .containsExactly("mailing", "poster", "telegram");
        navigate(LinksView.class);
        assertThat($(Dropdown.class)
                        .withId("choose-channel")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("poster", "telegram");
    }
}
