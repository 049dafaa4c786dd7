package dev.ecps.idp.demo.registration;

import dev.ecps.idp.demo.registration.Standing.AlreadyKnown;
import dev.ecps.idp.demo.registration.Standing.Newcomer;
import dev.ecps.idp.demo.registration.Standing.NotTold;
import dev.ecps.idp.demo.registration.Standing.Unreachable;
import dev.ecps.idp.ecps.card.Card;
import dev.ecps.idp.ecps.card.Cards;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.ecps.practitioner.Search;
import dev.ecps.idp.ecps.registry.wish.Faults;
import dev.ecps.idp.ecps.registry.wish.PivotIdentity;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds somebody of FranceConnect in the directory: by name at birth, first given name, date of birth and sex, and by the
 * town of birth where both know it. Case, accents and hyphens do not count.
 */
@Singleton
class Standings {
    /** Of one name; further ones are not looked at. */
    private static final int MOST = 1_000;

    private final Practitioners practitioners;
    private final Cards cards;

    Standings(Practitioners practitioners, Cards cards) {
        this.practitioners = practitioners;
        this.cards = cards;
    }

    Standing of(PivotIdentity identity) {
        var search = new Search(identity.familyName() + " " + first(identity), "", "");
        if (search.isEmpty()) return new Newcomer();
        var found = practitioners.search(search, MOST).stream()
                .filter(person -> is(person, identity))
                .toList();
        if (found.isEmpty()) return new Newcomer();
        if (found.size() > 1) return new NotTold();
        var person = found.get(0);
        return reachable(person) || hasCard(person) ? new AlreadyKnown(person) : new Unreachable(person);
    }

    private static boolean is(Practitioner person, PivotIdentity identity) {
        var birth = person.birth();
        return alike(person.familyName(), identity.familyName())
                && alike(person.usualGivenName(), first(identity))
                && Faults.dateIn(identity.birthDate()).equals(Optional.ofNullable(birth.date()))
                && birth.sexCode().equals(identity.sex())
                && (birth.communeCode().isEmpty()
                        || identity.birthPlace().isEmpty()
                        || birth.communeCode().equals(identity.birthPlace()));
    }

    private static String first(PivotIdentity identity) {
        return identity.givenNames().split(" ")[0];
    }

    private static boolean alike(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}]+", " ")
                .strip();
    }

    /** FranceConnect is for those alone who have no card either: with one, Pro Santé Connect is open. */
    private boolean hasCard(Practitioner person) {
        return cards.of(person.nationalId()).stream().anyMatch(Card::usable);
    }

    private static boolean reachable(Practitioner person) {
        var contacts = person.contacts();
        return contacts.usableMail().isPresent() && contacts.usableMobile().isPresent();
    }
}
