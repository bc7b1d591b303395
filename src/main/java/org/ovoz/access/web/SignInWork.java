package org.ovoz.access.web;

import java.util.Optional;
import org.springframework.stereotype.Service;

/** What the sign-in page asks of a browser before it sends a name and a password. */
@Service
public class SignInWork {

    private final SignIn signIn;

    SignInWork(SignIn signIn) {
        this.signIn = signIn;
    }

    /** What is to be solved first; empty in calm times. It tells nothing about whether there is such a user. */
    public Optional<ProofOfWork.Challenge> before(String name) {
        return signIn.challenge(name);
    }
}
