package dev.ecps.idp.sandbox.card;

import dev.ecps.idp.ecps.card.CardNumber;
import dev.ecps.idp.ecps.card.Reader;
import dev.ecps.idp.ecps.card.ReaderCookie;
import dev.ecps.idp.ecps.card.Readers;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The card reader on the desk, and the workstation's software beside it. */
@Path("/lecteur")
@Blocking
class ReaderPage {
    private final Readers readers;
    private final ReaderDesk desk;
    private final ReaderViews views;
    private final ReaderCookie cookie;
    private final CardAnswers answers;

    ReaderPage(Readers readers, ReaderDesk desk, ReaderViews views, ReaderCookie cookie, CardAnswers answers) {
        this.readers = readers;
        this.desk = desk;
        this.views = views;
        this.cookie = cookie;
        this.answers = answers;
    }

    /** Shows the reader of this browser; with a name, it is this one from now on. */
    @GET
    @Operation(hidden = true)
    public Response show(
            @RestQuery @Nullable String reader,
            @RestQuery("ui_locales") @Nullable String uiLocales,
            HttpHeaders headers) {
        var texts = Texts.of(headers, Optional.ofNullable(uiLocales));
        if (reader == null) return views.page(200, reader(cookie.of(headers)), "", "", texts);
        if (!Readers.isName(reader)) {
            return views.page(422, reader(cookie.of(headers)), "reader.error.name", reader, texts);
        }
        return PageAnswer.goTo("/lecteur").cookie(cookie.choosing(reader)).build();
    }

    /** Puts a card in: by its number, or by its holder's identifier. */
    @POST
    @Path("insert")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response insert(
            @FormParam("card") @Nullable String card, @FormParam("other") @Nullable String other, HttpHeaders headers) {
        var typed = other == null || other.isBlank() ? Optional.ofNullable(card).orElse("") : other.strip();
        var found = desk.card(typed);
        var name = cookie.of(headers);
        if (found.isEmpty()) return refused("reader.error.card", typed, headers);
        readers.insert(name, found.get().number());
        return back();
    }

    @POST
    @Path("remove")
    @Operation(hidden = true)
    public Response remove(HttpHeaders headers) {
        readers.remove(cookie.of(headers));
        return back();
    }

    @POST
    @Path("plug")
    @Operation(hidden = true)
    public Response plug(HttpHeaders headers) {
        var reader = reader(cookie.of(headers));
        readers.plug(reader.name(), !reader.plugged());
        return back();
    }

    @POST
    @Path("firefox")
    @Operation(hidden = true)
    public Response firefox(HttpHeaders headers) {
        var reader = reader(cookie.of(headers));
        readers.failFirefox(reader.name(), !reader.firefoxFails());
        return back();
    }

    /** Brings the card that is in the reader into another state; nothing happens if no way leads there. */
    @POST
    @Path("state")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response state(
            @FormParam("card") @Nullable String card, @FormParam("state") @Nullable String state, HttpHeaders headers) {
        inserted(card, headers).ifPresent(number -> desk.bring(number, state == null ? "" : state));
        return back();
    }

    /** The holder types the unblock code of the card that is in the reader. */
    @POST
    @Path("unblock")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response unblock(
            @FormParam("card") @Nullable String card, @FormParam("code") @Nullable String code, HttpHeaders headers) {
        var error = inserted(card, headers).map(number -> desk.unblock(number, code == null ? "" : code.strip()));
        if (error.isEmpty() || error.get().isEmpty()) return back();
        return refused(error.get(), "", headers);
    }

    /** The holder answers a login over the back channel: approves with the code porteur, or refuses. */
    @POST
    @Path("answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(
            @FormParam("card") @Nullable String card,
            @FormParam("request") @Nullable String request,
            @FormParam("code") @Nullable String code,
            @FormParam("action") @Nullable String action,
            HttpHeaders headers) {
        var asked = request == null ? "" : request;
        var error = inserted(card, headers)
                .map(number -> "refuse".equals(action)
                        ? answers.refuse(number, asked)
                        : answers.approve(number, asked, code == null ? "" : code.strip()))
                .orElse("reader.error.request.over");
        return error.isEmpty() ? back() : refused(error, "", headers);
    }

    /** The card that the form spoke of, if it is still there. */
    private Optional<CardNumber> inserted(@Nullable String card, HttpHeaders headers) {
        return reader(cookie.of(headers)).card().filter(number -> number.value().equals(card));
    }

    private Response refused(String error, String typed, HttpHeaders headers) {
        return views.page(422, reader(cookie.of(headers)), error, typed, Texts.of(headers, Optional.empty()));
    }

    private Reader reader(String name) {
        return readers.find(name).orElseThrow();
    }

    private static Response back() {
        return PageAnswer.goTo("/lecteur").build();
    }
}
