package org.ovoz.report;

import java.util.List;
import java.util.Optional;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.report.store.AuthorTextStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The interpretation and recommendations that people write; they are kept between reports. A text about all countries is
 * for those alone who work in all of them.
 */
@Service
public class AuthorTexts {

    private final AuthorTextStore store;
    private final Definitions definitions;
    private final CurrentUser user;
    private final AuditTrail audit;

    AuthorTexts(AuthorTextStore store, Definitions definitions, CurrentUser user, AuditTrail audit) {
        this.store = store;
        this.definitions = definitions;
        this.user = user;
        this.audit = audit;
    }

    /** The sections that the user may read and write, in the order of the report. */
    public List<Section> sections() {
        user.require(Permission.WRITE_REPORT);
        return Section.all(countries()).stream().filter(this::isOpen).toList();
    }

    /**
     * A text as it is now; empty with version 0 where there is none.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the user may not read it
     */
    public AuthorText read(WaveId wave, Section section, Language language) {
        require(section);
        return store.find(wave, section, language).orElse(AuthorText.NONE);
    }

    /** The text for the public edition, for anybody; empty unless its author has put it there. */
    public String ofEverybody(WaveId wave, Section section, Language language) {
        return store.find(wave, section, language)
                .filter(AuthorText::isPublic)
                .map(AuthorText::content)
                .orElse("");
    }

    /**
     * Saves a text.
     *
     * @param changed with the version that it was made from
     * @return the text with its new version, or empty when somebody else changed it meanwhile: nothing is overwritten
     * @throws IllegalArgumentException if it is too long
     * @throws org.springframework.security.access.AccessDeniedException if the user may not write it
     */
    @Transactional
    public Optional<AuthorText> save(WaveId wave, Section section, Language language, AuthorText changed) {
        require(section);
        var content = changed.content().replace("\0", "").strip();
        if (content.codePointCount(0, content.length()) > AuthorText.LONGEST) {
            throw new IllegalArgumentException("the text is too long");
        }
        var next = new AuthorText(changed.version(), content, changed.isPublic());
        if (!isSaved(wave, section, language, next)) {
            return Optional.empty();
        }
        audit.record(
                AuditAction.TEXT_WRITTEN,
                wave + ", " + section.key() + ", " + language + (next.isPublic() ? ", public edition" : ""));
        return Optional.of(new AuthorText(next.version() + 1, content, next.isPublic()));
    }

    private boolean isSaved(WaveId wave, Section section, Language language, AuthorText next) {
        if (next.version() > 0) {
            return store.replace(wave, section, language, next);
        }
        if (store.find(wave, section, language).isPresent()) {
            return false;
        }
        try {
            store.add(wave, section, language, next);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    private void require(Section section) {
        user.require(Permission.WRITE_REPORT);
        countriesOf(section).forEach(user::requireCountry);
    }

    private boolean isOpen(Section section) {
        return user.countries(countriesOf(section)).size()
                == countriesOf(section).size();
    }

    private List<CountryCode> countriesOf(Section section) {
        var country = section.country();
        return country == null ? countries() : List.of(country);
    }

    private List<CountryCode> countries() {
        return definitions.study().countryCodes();
    }
}
