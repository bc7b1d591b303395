package org.ovoz.notice;

import java.util.List;
import java.util.Set;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.User;
import org.ovoz.notice.store.NoticeStore;
import org.ovoz.questionnaire.StudyDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices of whoever is signed in, and which of them were seen. */
@Service
public class Notices {

    /** @param seen whether this person has said so */
    public record Told(Notice notice, boolean seen) {}

    private final NoticeBoard board;
    private final NoticeStore store;
    private final CurrentUser user;
    private final StudyDays days;

    Notices(NoticeBoard board, NoticeStore store, CurrentUser user, StudyDays days) {
        this.board = board;
        this.store = store;
        this.user = user;
        this.days = days;
    }

    /** Whether there can be any for the person. */
    public boolean areTold() {
        return user.get().filter(Notices::isTold).isPresent();
    }

    private static boolean isTold(User person) {
        return person.may(Permission.SEE_OVERVIEW);
    }

    /** Those that were not seen first; none for who is told none. */
    public List<Told> mine() {
        return user.get().filter(Notices::isTold).map(this::of).orElse(List.of());
    }

    private List<Told> of(User person) {
        var seen = Set.copyOf(store.seen(person.id()));
        return board.of(person).stream()
                .map(notice -> new Told(notice, seen.contains(notice.key())))
                .sorted((one, other) -> Boolean.compare(one.seen(), other.seen()))
                .toList();
    }

    public int unseen() {
        return (int) mine().stream().filter(told -> !told.seen()).count();
    }

    /** The person has seen all that there are now. */
    @Transactional
    public void see() {
        var person = user.require(Permission.SEE_OVERVIEW);
        mine().stream()
                .filter(told -> !told.seen())
                .forEach(told -> store.see(person.id(), told.notice().key(), days.todayAnywhere()));
        store.forgetBefore(days.todayAnywhere().minusDays(NoticeStore.KEPT_DAYS));
    }
}
