package org.ovoz.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts of the interface in all languages: every room has a folder {@code messages/<room>/} with one file per
 * language. Keys begin with the room's name, so that rooms never meet: {@code access.signIn.title}.
 *
 * <p>A text with arguments is a {@link MessageFormat} pattern; one without is taken as it is, apostrophes included.
 */
@Component
class Messages implements I18NProvider, Translations {

    private static final List<String> LANGUAGES = List.of("ru", "kk", "ky", "tg", "uz", "en");

    private final List<Resource> files;
    private final Map<String, Map<String, String>> textsByLanguage = new ConcurrentHashMap<>();

    Messages() throws IOException {
        files = List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*/*.properties"));
    }

    /** All texts of a language, read when somebody first speaks it: a start waits for none that nobody has asked for yet. */
    private Map<String, String> texts(String language) {
        return textsByLanguage.computeIfAbsent(LANGUAGES.contains(language) ? language : "en", this::read);
    }

    private Map<String, String> read(String language) {
        var texts = new HashMap<String, String>();
        var name = language + ".properties";
        files.stream().filter(file -> name.equals(file.getFilename())).forEach(file -> {
            var properties = new Properties();
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
            properties.forEach((key, text) -> texts.put((String) key, (String) text));
        });
        return texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LANGUAGES.stream().map(Locale::forLanguageTag).toList();
    }

    @Override
    public Locale getDefaultLocale() {
        return Locale.forLanguageTag("ru");
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        var text = texts(locale.getLanguage()).get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text '" + key + "' in " + locale);
        }
        return params.length == 0 ? text : Punctuation.tidied(new MessageFormat(text, locale).format(params));
    }

    @Override
    public String text(Locale locale, String key, Object... arguments) {
        return getTranslation(key, locale, arguments);
    }
}
