package org.ovoz.access;

import java.util.Collection;
import java.util.List;
import org.ovoz.access.store.UserStore;
import org.ovoz.questionnaire.CountryCode;
import org.springframework.stereotype.Service;

/** Who may code texts, for those who may so themselves. */
@Service
public class Coders {

    private final UserStore users;
    private final CurrentUser currentUser;

    Coders(UserStore users, CurrentUser currentUser) {
        this.users = users;
        this.currentUser = currentUser;
    }

    /** The names of those who may code in any of these countries, in their order; disabled accounts are left out. */
    public List<String> in(Collection<CountryCode> countries) {
        currentUser.require(Permission.CODE_MATERIAL);
        countries.forEach(currentUser::requireCountry);
        return users.all().stream()
                .map(UserStore.Row::user)
                .filter(user ->
                        user.may(Permission.CODE_MATERIAL) && countries.stream().anyMatch(user::maySee))
                .map(User::name)
                .sorted()
                .toList();
    }

    /** Whether somebody of this name may code in all of these countries. */
    public boolean mayCode(String name, Collection<CountryCode> countries) {
        currentUser.require(Permission.CODE_MATERIAL);
        return users.all().stream()
                .map(UserStore.Row::user)
                .anyMatch(user -> user.name().equals(name)
                        && user.may(Permission.CODE_MATERIAL)
                        && countries.stream().allMatch(user::maySee));
    }
}
