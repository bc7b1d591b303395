package org.ovoz.interview.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.coupon.Told;
import org.ovoz.interview.invitation.Invited;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.Connection;
import org.ovoz.ui.DemonstrationBanner;
import org.ovoz.ui.PageLanguage;
import org.ovoz.ui.Puzzle;

/**
 * A personal invitation, or a coupon. Its code stands behind the # of the link, which no browser sends, so that neither a preview of the
 * link nor the log of a proxy has it; or it is typed from a card. The interview begins by a press, and goes on where those of
 * other respondents do.
 */
@Route("invited")
@AnonymousAllowed
@CssImport("./ovoz.css")
@CssImport("./interview/pages.css")
@CssImport("./interview/coupons.css")
class InvitedView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Definitions definitions;
    private final InvitedStart start;
    private final OnlineStart online;
    private final DemonstrationBanner demonstration;
    private final Main main = new Main();
    private final TabMemory tab = new TabMemory(new NothingKept());
    private final Puzzle work = new Puzzle();
    private final WelcomeChoices choices = new WelcomeChoices();
    private Location address = new Location("invited");
    private String code = "";
    private @Nullable InvitationForm form;
    private @Nullable CouponQuestions questions;

    InvitedView(Definitions definitions, InvitedStart start, OnlineStart online, DemonstrationBanner demonstration) {
        this.definitions = definitions;
        this.start = start;
        this.online = online;
        this.demonstration = demonstration;
        addClassName("respondent");
        main.setId("main");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = event.getLocation();
        FirstLanguage.setLanguage(definitions.study(), address, null);
        frame();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        PageLanguage.set(this, getLocale().getLanguage());
        getElement()
                .executeJs("window.addEventListener('hashchange', () => location.reload());"
                        + " this.$server.look(location.hash.slice(1))");
    }

    @Override
    public String getPageTitle() {
        return definitions.study().title().master(language());
    }

    private void frame() {
        removeAll();
        var footer = new RespondentFooter(() -> {});
        footer.show(false, false);
        add(
                demonstration.banner(),
                new RespondentHeader(definitions.study(), _ -> languageChanged()),
                main,
                tab,
                Connection.ofRespondent(),
                footer);
    }

    private void languageChanged() {
        PageLanguage.set(this, getLocale().getLanguage());
        var typed = form == null || !form.isAttached() ? code : form.typed();
        frame();
        if (code.isBlank()) {
            ask(true, typed);
        } else {
            open(typed);
        }
    }

    private void ask(boolean isFirst, String typed) {
        form = new InvitationForm(isFirst, typed, this::open);
        show(form);
    }

    /** The page has come, with or without a code behind its address. */
    @ClientCallable
    void look(String fragment) {
        try {
            code = URLDecoder.decode(fragment, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            code = fragment;
        }
        open(code);
    }

    private void open(String typed) {
        code = typed;
        if (code.isBlank()) {
            ask(true, "");
            return;
        }
        show(work);
        start.whenCalm(work, () -> show(start.open(code)));
    }

    private void show(Invited invited) {
        switch (invited) {
            case Invited.Ready ready -> {
                setLanguageOf(ready.country());
                offer(ready.wave(), ready.country(), note("invited.once"), () -> Optional.of(Told.NOTHING));
            }
            case Invited.ByCoupon coupon -> {
                setLanguageOf(coupon.country());
                var asked = new CouponQuestions(coupon.asksDegree());
                if (questions != null) {
                    asked.fill(questions);
                }
                questions = asked;
                offer(coupon.wave(), coupon.country(), new Div(note("coupon.once"), asked), asked::told);
            }
            case Invited.Refused refused -> refuse(refused.reason());
            case Invited.Begun begun ->
                goOn(start.keep(begun), begun.interview().country());
        }
    }

    private Paragraph note(String key) {
        var note = new Paragraph(getTranslation("interview." + key));
        note.addClassNames("note", "once");
        return note;
    }

    private void setLanguageOf(CountryCode country) {
        var before = language();
        FirstLanguage.setLanguage(definitions.study(), address, country);
        if (!language().equals(before)) {
            PageLanguage.set(this, getLocale().getLanguage());
            frame();
        }
    }

    /**
     * An interview can begin.
     *
     * @param first what is said, and asked, above the page that all respondents see
     * @param told what is answered there; empty if something of it cannot be
     */
    private void offer(WaveId wave, CountryCode country, Component first, Supplier<Optional<Told>> told) {
        show(
                first,
                new WelcomePage(
                        definitions,
                        wave,
                        country,
                        choices,
                        (_, work) -> told.get().ifPresent(answered -> begin(answered, work)),
                        typed -> resume(typed, country)));
    }

    private void begin(Told told, Puzzle work) {
        online.whenFree(work, () -> show(start.begin(code, language(), told)));
    }

    private boolean resume(String typed, @Nullable CountryCode country) {
        var key = start.resume(typed);
        key.ifPresent(found -> goOn(found, country));
        return key.isPresent();
    }

    private void refuse(Invited.Reason reason) {
        switch (reason) {
            case USED, COUPON_USED, CLOSED, FULL ->
                show(new PlainPage(reason.key()), new ResumeForm(choices, typed -> resume(typed, null)));
            case MISTYPED, UNKNOWN -> {
                form = new InvitationForm(false, code, this::open);
                show(new PlainPage(reason.key()), form);
            }
            case REVOKED, COUPON_EXPIRED, COUPON_ELSEWHERE -> show(new PlainPage(reason.key()));
        }
        if (reason.leavesOpenLink()) {
            var open = new Anchor(".", getTranslation("interview.coupon.openLink"));
            open.setRouterIgnore(true);
            var line = new Paragraph(open);
            line.addClassName("open-link");
            main.add(line);
        }
    }

    private void show(Component... content) {
        main.removeAll();
        main.add(content);
        if (main.isAttached()) {
            PageHeading.focus(main);
        }
    }

    /** To the respondents' page, which asks the tab for its interview, in the place of this one in the browser's history. */
    private void goOn(String key, @Nullable CountryCode country) {
        var moment = new Paragraph(getTranslation("ui.moment"));
        moment.getElement().setAttribute("data-where", CodePage.WHERE);
        show(moment);
        tab.keep(key);
        getElement()
                .executeJs(
                        "location.replace(new URL($0, document.baseURI))",
                        country == null ? "." : country.iso().toLowerCase(Locale.ROOT));
    }

    private Language language() {
        return new Language(getLocale().getLanguage());
    }

    /** Nothing is asked of the tab here. */
    private static final class NothingKept implements TabMemory.Listener {

        @Override
        public void foundKey(String key, String where, Set<UUID> made) {}

        @Override
        public void foundPlace(String where, String language) {}
    }
}
