package org.ovoz.notice.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.ovoz.notice.NoticeMail;
import org.ovoz.notice.NoticeWords;
import org.ovoz.notice.Notices;
import org.ovoz.ui.MainLayout;

/** What needs a person, in one's own countries; what was not seen stands first. */
@Route(value = "notices", layout = MainLayout.class)
@RolesAllowed("SEE_OVERVIEW")
@CssImport("./study.css")
class NoticesView extends Div implements HasDynamicTitle {

    private final Notices notices;
    private final NoticeWords words;
    private final Div list = new Div();

    NoticesView(Notices notices, NoticeWords words, NoticeMail mail) {
        this.notices = notices;
        this.words = words;
        add(new H1(getTranslation("notice.title")), list);
        show();
        if (mail.isPossible()) {
            add(new MailForm(mail));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notice.title") + " – Ovoz";
    }

    private void show() {
        list.removeAll();
        var mine = notices.mine();
        if (mine.isEmpty()) {
            list.add(new Paragraph(getTranslation("notice.none")));
            return;
        }
        var lines = new UnorderedList();
        lines.addClassName("notices");
        mine.forEach(told -> lines.add(line(told)));
        list.add(lines);
        if (mine.stream().anyMatch(told -> !told.seen())) {
            list.add(new NativeButton(getTranslation("notice.see"), _ -> {
                notices.see();
                show();
            }));
        }
    }

    private ListItem line(Notices.Told told) {
        var line = new ListItem();
        line.setClassName("unseen", !told.seen());
        if (!told.seen()) {
            var tag = new Span(getTranslation("notice.new"));
            tag.addClassNames("tag", "on");
            line.add(tag, new Span(" "));
        }
        line.add(
                new Span(words.of(told.notice(), getLocale()) + " "),
                new Anchor(
                        told.notice().kind().page(),
                        getTranslation("notice.go." + told.notice().kind())));
        return line;
    }
}
