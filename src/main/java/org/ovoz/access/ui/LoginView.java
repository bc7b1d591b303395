package org.ovoz.access.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.web.SignInWork;
import org.ovoz.ui.DemonstrationBanner;
import org.ovoz.ui.Field;
import org.ovoz.ui.Puzzle;
import org.springframework.security.web.csrf.CsrfToken;

/** The sign-in page of staff: a native form, so that password programs and browsers know what it is. */
@Route("login")
@AnonymousAllowed
class LoginView extends SignedOutLayout implements BeforeEnterObserver {

    /** More than any name has. */
    private static final int MOST_OF_NAME = 250;

    private final CurrentUser currentUser;
    private final SignInWork work;
    private final Notice notice = new Notice();
    private final Puzzle puzzle = new Puzzle();
    private final Element proof =
            new Element("input").setAttribute("type", "hidden").setAttribute("name", "proof");

    LoginView(DemonstrationBanner demonstration, CurrentUser currentUser, SignInWork work) {
        super(demonstration, "access.signIn.title");
        this.currentUser = currentUser;
        this.work = work;
        var forgotten = new Paragraph(getTranslation("access.signIn.forgotten"));
        forgotten.addClassName("hint");
        main().add(new H1(getTranslation("access.signIn.title")), notice);
        main().getElement().appendChild(form());
        main().add(forgotten, wayToTheQuestionnaire());
    }

    /** A link to the questionnaire with a mistake in it leads here, as every address does that is nobody's. */
    private Paragraph wayToTheQuestionnaire() {
        var start = new Anchor("", getTranslation("ui.toStart"));
        start.setRouterIgnore(true);
        var way = new Paragraph(new Text(getTranslation("access.signIn.questionnaire") + " "), start);
        way.addClassName("hint");
        return way;
    }

    private Element form() {
        var name = new Field("username", getTranslation("access.name"))
                .autocomplete("username")
                .most(MOST_OF_NAME)
                .required();
        name.input().getElement().setAttribute("autofocus", "");
        var password = new Field("password", getTranslation("access.password"))
                .password()
                .autocomplete("current-password")
                .required();
        var button = new Element("button")
                .setText(getTranslation("access.signIn.button"))
                .setAttribute("type", "submit")
                .setAttribute("class", "primary");
        var form = new Element("form").setAttribute("method", "post").setAttribute("action", "login");
        addCsrfToken(form);
        askBeforeSending(form);
        return form.appendChild(name.getElement(), password.getElement(), proof, button, puzzle.getElement());
    }

    /**
     * Where the page cannot ask, the form is sent as it is, and takes the way of those who have done no work. What is typed
     * goes with the form alone: the page's state on the server holds no password.
     */
    private void askBeforeSending(Element form) {
        form.executeJs("""
                this.addEventListener('change', (event) => event.stopImmediatePropagation(), true);
                this.addEventListener('submit', async (event) => {
                  event.preventDefault();
                  if (!this.asked) {
                    this.asked = true;
                    try {
                      await $0.$server.beforeSending(this.username.value);
                    } catch {
                      this.submit();
                    }
                  }
                });""", getElement());
    }

    /** While there are guesses, the browser does some work first. */
    @ClientCallable
    private void beforeSending(String name) {
        work.before(name)
                .ifPresentOrElse(
                        challenge -> puzzle.solve(
                                challenge.salt(),
                                challenge.hash(),
                                challenge.hardest(),
                                number -> send(number < 0 ? "" : challenge.answer(number))),
                        () -> send(""));
    }

    private void send(String answer) {
        proof.executeJs("this.value = $0; this.form.submit()", answer);
    }

    /** Without it, a page elsewhere could sign a visitor in under a foreign name. */
    private static void addCsrfToken(Element form) {
        if (VaadinServletRequest.getCurrent() instanceof VaadinServletRequest request
                && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            form.appendChild(new Element("input")
                    .setAttribute("type", "hidden")
                    .setAttribute("name", token.getParameterName())
                    .setAttribute("value", token.getToken()));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentUser.get().isPresent()) {
            event.forwardTo(StaffStartView.class);
            return;
        }
        notice.clear();
        show(event.getLocation().getQueryParameters());
    }

    private void show(QueryParameters query) {
        var seconds = query.getSingleParameter("wait").filter(text -> text.matches("\\d{1,3}"));
        if (seconds.isPresent()) {
            notice.error(getTranslation("access.signIn.wait", Integer.parseInt(seconds.get())));
        } else if (query.getParameters().containsKey("wrong")) {
            notice.error(getTranslation("access.signIn.wrong"));
        } else if (query.getParameters().containsKey("again")) {
            notice.warn(getTranslation("access.signIn.again"));
        } else if (query.getParameters().containsKey("ready")) {
            notice.done(getTranslation("access.signIn.ready"));
        } else if (query.getParameters().containsKey("bye")) {
            notice.done(getTranslation("access.signIn.bye"));
        }
    }
}
