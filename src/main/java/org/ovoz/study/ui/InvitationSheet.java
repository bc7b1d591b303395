package org.ovoz.study.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.ovoz.interview.invitation.MadeInvitations;
import org.ovoz.questionnaire.Study;
import org.ovoz.ui.PrintButton;
import org.ovoz.ui.QrCode;
import org.ovoz.ui.SiteAddress;

/** What was made just now, to be taken away: a table, pictures, and cards to print. It is shown this once. */
final class InvitationSheet extends Section {

    private static final String PAGE = "/invited";

    private final Study study;
    private final MadeInvitations made;
    private final String page;

    InvitationSheet(Study study, SiteAddress site, MadeInvitations made) {
        this.study = study;
        this.made = made;
        this.page = site.of((made.batch().light() ? "/light" : "") + PAGE);
        addClassName("invitations-made");
        var files = InvitationFiles.of(made.codes(), page + "#");
        var title = new H2(getTranslation(
                "study.invitations.made",
                Integer.toString(made.codes().size()),
                made.batch().name()));
        title.addClassName("no-print");
        var once = new Paragraph(getTranslation("study.invitations.shownOnce"));
        once.addClassNames("note", "warn", "no-print");
        once.getElement().setAttribute("role", "status");
        add(title, once, downloads(files), cards(files));
    }

    private Div downloads(InvitationFiles files) {
        var name = "ovoz-invitations-" + made.batch().country().iso().toLowerCase(Locale.ROOT);
        var print = PrintButton.of(this, getTranslation("study.invitations.print"));
        var downloads = new Div(
                button(new FileLink(
                        getTranslation("study.invitations.csv"),
                        name + ".csv",
                        "text/csv",
                        () -> files.csv(
                                getTranslation("study.invitations.number"),
                                getTranslation("study.invitations.code"),
                                getTranslation("study.invitations.link")))),
                print,
                button(new FileLink(
                        getTranslation("study.invitations.svgs"), name + "-svg.zip", "application/zip", files::svgs)),
                button(new FileLink(
                        getTranslation("study.invitations.pngs"), name + "-png.zip", "application/zip", files::pngs)));
        downloads.addClassNames("actions", "no-print");
        return downloads;
    }

    private static FileLink button(FileLink link) {
        link.addClassName("button");
        return link;
    }

    private Div cards(InvitationFiles files) {
        var cards = new Div();
        cards.addClassName("cards");
        for (int i = 0; i < files.codes().size(); i++) {
            cards.add(card(files.codes().get(i), files.links().get(i)));
        }
        return cards;
    }

    /** In every language of the country, so that the partner need not sort the cards. */
    private Div card(String code, String link) {
        var picture = new Div();
        picture.getElement().setProperty("innerHTML", QrCode.svg(link));
        var words = new Div();
        words.addClassName("words");
        var country = study.country(made.batch().country()).orElseThrow();
        country.languages().forEach(language -> {
            var title = new Span(study.title().in(language, country.code()));
            title.addClassName("card-title");
            var text = new Paragraph(
                    title, new Span(" " + getTranslation("study.invitations.card", language.locale(), plain(page))));
            text.getElement().setAttribute("lang", language.tag());
            words.add(text);
        });
        var shown = new Paragraph(code);
        shown.addClassName("code");
        var card = new Div(picture, words, shown);
        card.addClassName("card");
        return card;
    }

    /** As one types it. */
    private static String plain(String address) {
        return address.replaceFirst("^https?://", "");
    }
}
