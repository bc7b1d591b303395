package org.ovoz.notice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.User;
import org.ovoz.access.Users;
import org.ovoz.notice.store.NoticeMailStore;
import org.ovoz.notice.store.NoticeMailStore.Recipient;
import org.ovoz.notice.store.NoticeStore;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.ui.Translations;
import org.ovoz.ui.site.PublicAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Notices by e-mail for who wants them, where the server has an SMTP account: at most one message a day and person, in the
 * language that the person reads. Nothing of an interview is in it but how many there are.
 */
@Service
public class NoticeMail {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeMail.class);
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>]{1,64}@[^@\\s,;<>]{1,180}\\.[^@\\s,;<>.]{2,}");

    private final NoticeBoard board;
    private final NoticeStore seen;
    private final NoticeMailStore store;
    private final NoticeWords words;
    private final Users users;
    private final CurrentUser user;
    private final StudyDays days;
    private final Translations translations;
    private final PublicAddress site;
    private final ObjectProvider<JavaMailSender> sender;
    private final String from;

    NoticeMail(
            NoticeBoard board,
            NoticeStore seen,
            NoticeMailStore store,
            NoticeWords words,
            Users users,
            CurrentUser user,
            StudyDays days,
            Translations translations,
            PublicAddress site,
            ObjectProvider<JavaMailSender> sender,
            @Value("${ovoz.mail.from:}") String from) {
        this.board = board;
        this.seen = seen;
        this.store = store;
        this.words = words;
        this.users = users;
        this.user = user;
        this.days = days;
        this.translations = translations;
        this.site = site;
        this.sender = sender;
        this.from = from;
    }

    /** Whether this server can send any. */
    public boolean isPossible() {
        return !from.isBlank() && sender.getIfAvailable() != null;
    }

    /** Where the person gets notices, if anywhere. */
    public Optional<String> address() {
        return store.address(user.require(Permission.SEE_OVERVIEW).id());
    }

    /**
     * From now on the person gets notices at an address; nowhere if it is empty.
     *
     * @return false for what is no address; nothing is changed then
     */
    public boolean setAddress(String typed, Language language) {
        var person = user.require(Permission.SEE_OVERVIEW);
        var address = typed.strip();
        if (address.isEmpty()) {
            store.remove(person.id());
            return true;
        }
        if (!ADDRESS.matcher(address).matches()) {
            return false;
        }
        store.set(new Recipient(person.id(), address, language));
        return true;
    }

    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT10M")
    void send() {
        if (isPossible()) {
            store.recipients()
                    .forEach(recipient -> users.find(recipient.person())
                            .filter(User::enabled)
                            .filter(person -> person.may(Permission.SEE_OVERVIEW))
                            .ifPresent(person -> send(recipient, person)));
        }
    }

    private void send(Recipient recipient, User person) {
        var today = days.todayAnywhere();
        if (store.isMailedOn(person.id(), today)) {
            return;
        }
        var known = Set.copyOf(seen.seen(person.id()));
        var fresh = board.of(person).stream()
                .filter(notice -> !known.contains(notice.key()))
                .filter(notice -> store.claim(person.id(), notice.key(), today))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        try {
            sender.getObject().send(message(recipient, fresh));
        } catch (MailException fault) {
            fresh.forEach(notice -> store.release(person.id(), notice.key()));
            LOG.warn("Notices could not be mailed: {}", fault.getClass().getName());
        }
    }

    private SimpleMailMessage message(Recipient recipient, List<Notice> notices) {
        var locale = recipient.language().locale();
        var lines =
                notices.stream().map(notice -> "- " + words.of(notice, locale)).collect(Collectors.joining("\n"));
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(recipient.address());
        message.setSubject(translations.text(locale, "notice.mail.subject", Integer.toString(notices.size())));
        message.setText(lines + "\n\n"
                + site.named().map(address -> address + "/notices").orElse("") + "\n\n"
                + translations.text(locale, "notice.mail.stop"));
        return message;
    }
}
