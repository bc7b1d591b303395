package org.ovoz.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovoz.questionnaire.source.DefinitionReader;
import org.ovoz.ui.Translations;

/** The way from the first page of Vaadin's edition to the light one. */
class LightOfferTests {

    private static Document page(String path, String... saving) throws IOException {
        var study = DefinitionReader.read(Path.of("config"));
        var service = new ServiceInitEvent(mock(VaadinService.class));
        new LightOffer(study, Translations.read()).serviceInit(service);
        var request = mock(VaadinRequest.class);
        when(request.getPathInfo()).thenReturn(path);
        when(request.getContextPath()).thenReturn("/survey");
        when(request.getHeader("Accept-Language")).thenReturn("kk");
        when(request.getLocales()).thenReturn(Collections.enumeration(List.of(Locale.of("kk"))));
        when(request.getHeader("Save-Data")).thenReturn(saving.length == 0 ? null : saving[0]);
        var document = Jsoup.parse(Files.readString(Path.of("frontend/index.html")));
        var page = new IndexHtmlResponse(request, mock(VaadinResponse.class), document);
        service.getAddedIndexHtmlRequestListeners().forEach(listener -> listener.modifyIndexHtmlResponse(page));
        return document;
    }

    @ParameterizedTest
    @CsvSource({
        "/, /survey/light",
        "/kz, /survey/light/kz",
        "/KZ/mailing, /survey/light/kz/mailing",
        "/tj/, /survey/light/tj"
    })
    void whereThereIsNoScriptEveryLanguageLeadsThereWithCountryAndChannel(String path, String light)
            throws IOException {
        var links = page(path).select("noscript a");
        assertThat(links.eachAttr("href")).hasSize(6).containsOnly(light);
        assertThat(page(path).select("noscript p").eachAttr("lang"))
                .containsExactlyInAnyOrder("ru", "kk", "ky", "tg", "uz", "en");
        assertThat(page(path).select(".light-offer")).isEmpty();
    }

    @Test
    void whoSavesDataIsOfferedItInOneLine() throws IOException {
        var line = page("/kz", "on").select("body > .light-offer");
        assertThat(line).hasSize(1);
        assertThat(line.attr("lang")).isEqualTo("kk");
        assertThat(line.select("a").attr("href")).isEqualTo("/survey/light/kz");
        assertThat(page("/kz", "off").select(".light-offer")).isEmpty();
    }

    @Test
    void pagesOfStaffOfferNothing() throws IOException {
        assertThat(page("/overview", "on").select("a")).isEmpty();
        assertThat(page("/zz", "on").select("a")).isEmpty();
    }
}
