package dev.ecps.idp.demo.erpps;

import dev.ecps.idp.demo.Labels;
import dev.ecps.idp.ecps.practitioner.Address;
import dev.ecps.idp.ecps.registry.wish.Place;
import dev.ecps.idp.ecps.registry.wish.Wish.Kind;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import dev.ecps.idp.relyingparty.Look;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** « Accéder à la liste de tous ses lieux d'exercice actuels »: as the register has them, and what is about to change. */
@Path(PlacesPage.ROOT)
@Authenticated
@Blocking
class PlacesPage {
    static final String ROOT = PortalClient.ROOT + "/espace/lieux";

    private static final Set<Kind> CHANGES = Set.of(Kind.NEW_PLACE, Kind.END_OF_ACTIVITY);

    private final Professional professional;
    private final Desk desk;

    PlacesPage(Professional professional, Desk desk) {
        this.professional = professional;
        this.desk = desk;
    }

    /** A place of practice in words. */
    @TemplateData
    record Shown(String ref, String name, String address, String profession, String mode, String sector) {
        static Shown of(Place place) {
            var activity = place.activity();
            return new Shown(
                    place.ref(),
                    FormFields.name(activity),
                    address(activity.structure().address()),
                    Labels.of("profession", place.exercise().professionCode()),
                    Labels.of("mode", activity.modeCode()),
                    Labels.of("sector", activity.sectorCode()));
        }

        private static String address(Address address) {
            var street = Stream.of(address.number(), address.repetition(), address.streetType(), address.street())
                    .filter(piece -> !piece.isEmpty())
                    .collect(Collectors.joining(" "));
            var town = address.cedex().isEmpty() ? address.postalCode() : address.cedex();
            return Stream.of(street, town).filter(piece -> !piece.isEmpty()).collect(Collectors.joining(", "));
        }
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(Texts texts, Look look, List<Shown> places, List<Told> waiting);
    }

    @GET
    public Response list(HttpHeaders headers) {
        var texts = Texts.of(headers, Optional.empty());
        var person = professional.person();
        var places =
                person.map(Place::of).orElse(List.of()).stream().map(Shown::of).toList();
        var waiting = person.stream()
                .flatMap(it -> desk.of(professional.applicant()).stream()
                        .filter(request -> CHANGES.contains(request.wish().kind()))
                        .map(request -> Told.of(request, it, texts)))
                .filter(Told::pending)
                .toList();
        return PageAnswer.leadingAway(200, Templates.list(texts, PortalClient.LOOK, places, waiting))
                .build();
    }
}
