package org.ovoz.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ovoz.access.store.UserStore;
import org.ovoz.questionnaire.CountryCode;
import org.springframework.stereotype.Service;

/** Who holds interviews, for those who lead field work in the same countries. */
@Service
public class FieldStaff {

    private final UserStore users;
    private final CurrentUser currentUser;

    FieldStaff(UserStore users, CurrentUser currentUser) {
        this.users = users;
        this.currentUser = currentUser;
    }

    /** Those who hold interviews in any of these countries, by name; disabled accounts among them. */
    public List<User> in(Collection<CountryCode> countries) {
        currentUser.require(Permission.LEAD_FIELDWORK);
        countries.forEach(currentUser::requireCountry);
        return users.all().stream()
                .map(UserStore.Row::user)
                .filter(user -> user.role() != Role.ADMIN
                        && user.role().permissions().contains(Permission.ENTER_INTERVIEWS)
                        && countries.stream().anyMatch(user::maySee))
                .toList();
    }

    /** One who holds interviews, wherever; empty for anybody else. */
    public Optional<User> find(UUID id) {
        currentUser.require(Permission.LEAD_FIELDWORK);
        return users.byId(id)
                .map(UserStore.Row::user)
                .filter(user -> user.role().permissions().contains(Permission.ENTER_INTERVIEWS));
    }

    /** The name of somebody who holds or held interviews; a dash for somebody unknown. */
    public String nameOf(UUID id) {
        currentUser.require(Permission.LEAD_FIELDWORK);
        return users.byId(id).map(row -> row.user().name()).orElse("–");
    }
}
