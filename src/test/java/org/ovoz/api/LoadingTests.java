package org.ovoz.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.demonstration.DemonstrationData;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.interview.sent.SentCases;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.tabulation.live.TablesLoading;
import org.ovoz.testing.DataFolder;
import org.ovoz.testing.Slow;
import org.ovoz.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.ClassUtils;

/** While the cases are read after a start, every page and every answer with figures says so, and none shows an empty table. */
@SpringBootTest(properties = {"ovoz.demonstration=true", "ovoz.patience=0s"})
@AutoConfigureMockMvc
@Import(LoadingTests.SlowDatabase.class)
@ViewPackages(packages = "org.ovoz")
@Slow
class LoadingTests extends ViewTest {

    private static final Path DATA = DataFolder.temporary();
    private static final CountDownLatch READ = new CountDownLatch(1);

    /** Pages that need no cases: released tables are kept apart. A new page is among them or says that it is loading. */
    private static final Set<String> WITHOUT_FIGURES = Set.of(
            "",
            "login",
            "welcome",
            "withdraw",
            "account",
            "arrivals",
            "assignments",
            "audit",
            "coders",
            "codebook",
            "drafts",
            "exchange-material",
            "fieldwork",
            "find",
            "intake",
            "interviews/in-depth",
            "invitations",
            "invited",
            "links",
            "margins",
            "material",
            "notices",
            "questions",
            "results",
            "second-entry",
            "setup",
            "staff",
            "evidence",
            "tokens",
            "users",
            "waves");

    @Autowired
    private MockMvc http;

    @Autowired
    private LiveTables live;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("ovoz.data", DATA::toString);
    }

    /** Its streams of all interviews begin only when they may. */
    @TestConfiguration
    static class SlowDatabase {

        @Bean
        static BeanPostProcessor slow() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof InterviewRows || bean instanceof SentCases ? waiting(bean) : bean;
                }
            };
        }

        private static Object waiting(Object bean) {
            return Proxy.newProxyInstance(
                    LoadingTests.class.getClassLoader(), ClassUtils.getAllInterfaces(bean), (_, method, arguments) -> {
                        if (method.getName().startsWith("forEach")) {
                            READ.await();
                        }
                        try {
                            return method.invoke(bean, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    @Override
    protected void prepare() {
        SignedInAs.role(Role.ADMIN);
    }

    @Test
    void isSaidEverywhereUntilEveryCaseIsRead() throws Exception {
        for (var address : new OpenApi().addresses()) {
            // Definitions are there before the cases.
            if (address.contains("{wave}") && !address.endsWith("/derived")) {
                isLoading(address);
            }
        }
        for (var title :
                List.of("en The tables", "ru Таблицы", "kk Кестелер", "ky Таблицалар", "tg Ҷадвалҳо", "uz Jadvallar")) {
            UI.getCurrent().setLocale(Locale.of(title.substring(0, 2)));
            isLoading("tables", title.substring(3));
        }
        for (var page : pages()) {
            isLoading(page, "Jadvallar");
        }
        READ.countDown();
        assertThat(firstSeen()).isEqualTo(DemonstrationData.cases().size());
        for (var page : pages()) {
            do {
                UI.getCurrent().navigate(page);
            } while (view().getClass().getSimpleName().equals("LoadingView"));
            assertThat(view().getClass().getSimpleName()).as(page).isNotIn("LoadingView", "ErrorView");
        }
    }

    private void isLoading(String address) throws Exception {
        SignedInAs.nobody();
        var response = http.perform(get(EveryAddressTests.filled(address)).header("Authorization", "Bearer demo"))
                .andReturn()
                .getResponse();
        SignedInAs.role(Role.ADMIN);
        assertThat(response.getStatus()).as(address).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("2");
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(new OpenApi().differences(address, 503, response.getContentAsString(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private void isLoading(String page, String title) {
        UI.getCurrent().navigate(page);
        assertThat(view().getClass().getSimpleName()).as(page).isEqualTo("LoadingView");
        assertThat(view().getElement().getTextRecursively()).contains(title, "235");
    }

    private static List<String> pages() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .map(route -> route.getTemplate())
                .filter(address -> !address.contains(":") && !WITHOUT_FIGURES.contains(address))
                .toList();
    }

    private Component view() {
        return (Component) getCurrentView();
    }

    /** How many cases are in the first table that anybody can see. */
    private int firstSeen() {
        while (true) {
            try {
                return live.snapshot(DemonstrationData.WAVE).size();
            } catch (TablesLoading _) {
                Thread.onSpinWait();
            }
        }
    }
}
