package dev.ecps.idp.sandbox.editor;

import dev.ecps.idp.ecps.practitioner.Activity;
import dev.ecps.idp.ecps.practitioner.Address;
import dev.ecps.idp.ecps.practitioner.Birth;
import dev.ecps.idp.ecps.practitioner.Contacts;
import dev.ecps.idp.ecps.practitioner.Exercise;
import dev.ecps.idp.ecps.practitioner.OtherId;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Situation;
import dev.ecps.idp.ecps.practitioner.Structure;
import dev.ecps.wire.NationalId;
import java.util.List;

/** Where nothing was told yet. */
final class Blank {
    private static final Situation EDITED = new Situation("créé avec l'éditeur d'identités", "made with the editor");

    private Blank() {}

    static Practitioner person(NationalId id) {
        return new Practitioner(
                id,
                "",
                List.of(),
                new Birth(null, "", "", "", ""),
                "",
                Contacts.NONE,
                List.of(OtherId.own(id)),
                List.of(),
                EDITED);
    }

    static Exercise exercise() {
        return new Exercise("", "", "", "", "", "", "", List.of());
    }

    static Activity activity() {
        var address = new Address("", "", "", "", "", "", "", "", "", "", "", "");
        var structure = new Structure("", "", "", "", "", "", "", "", address, "", "", "", "");
        return new Activity("", "", "", "", "", structure, "");
    }
}
