package dev.ecps.idp.login;

import dev.ecps.idp.ecps.challenge.LoginChallenge;
import dev.ecps.idp.ecps.challenge.LoginChallenge.Approved;
import dev.ecps.idp.ecps.challenge.LoginChallenge.Reason;
import dev.ecps.idp.ecps.challenge.LoginChallenges;
import dev.ecps.idp.oidc.authorization.AnswerDelivery;
import dev.ecps.idp.oidc.authorization.AuthorizationSession;
import dev.ecps.idp.oidc.authorization.AuthorizationSession.AwaitingCardCode;
import dev.ecps.idp.oidc.authorization.AuthorizationSession.AwaitingNationalId;
import dev.ecps.idp.oidc.authorization.AuthorizationSession.AwaitingPhone;
import dev.ecps.idp.oidc.authorization.AuthorizationSession.Busy;
import dev.ecps.idp.oidc.authorization.AuthorizationSessions;
import dev.ecps.idp.oidc.authorization.BrowserCookie;
import dev.ecps.idp.oidc.session.AuthMode;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import dev.ecps.idp.worker.Workers;
import dev.ecps.wire.ChallengeId;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The login page in each of its states, one address for all of them: {@code /login?id=…}. */
@Path("/login")
@Blocking
class LoginPage {
    /** How long a browser waits for one answer; short, so that time travel is noticed soon. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final AuthorizationSessions logins;
    private final LoginChallenges challenges;
    private final Identification identification;
    private final LoginViews views;
    private final CardViews cardViews;
    private final Completion completion;
    private final BrowserCookie browserCookie;
    private final RememberedIdentifier remembered;
    private final AnswerDelivery delivery;
    private final PromptQuota quota;

    LoginPage(
            AuthorizationSessions logins,
            LoginChallenges challenges,
            Identification identification,
            LoginViews views,
            CardViews cardViews,
            Completion completion,
            BrowserCookie browserCookie,
            RememberedIdentifier remembered,
            AnswerDelivery delivery,
            PromptQuota quota) {
        this.logins = logins;
        this.challenges = challenges;
        this.identification = identification;
        this.views = views;
        this.cardViews = cardViews;
        this.completion = completion;
        this.browserCookie = browserCookie;
        this.remembered = remembered;
        this.delivery = delivery;
        this.quota = quota;
    }

    @GET
    @NonBlocking
    public Uni<Response> show(
            @QueryParam("id") @Nullable String id, @QueryParam("tab") @Nullable String tab, HttpHeaders headers) {
        var login = login(id, headers);
        if (login.isEmpty()) return atOnce(views.unknown(Texts.of(headers, Optional.empty())));
        var texts = texts(login.get(), headers);
        if (login.get() instanceof AwaitingPhone waiting) return waiting(waiting, texts, headers);
        return atOnce(show(login.get(), "card".equals(tab), texts, headers));
    }

    private Response show(AuthorizationSession login, boolean card, Texts texts, HttpHeaders headers) {
        // The form was sent twice, and the phone is being asked: the page is there in an instant
        if (login instanceof Busy busy && !busy.completing()) return back(busy).build();
        if (login instanceof AwaitingCardCode asking) return cardViews.code(asking, texts);
        if (!(login instanceof AwaitingNationalId)) return views.done(login, texts);
        if (card) return cardViews.tab(login, texts, headers);
        var known = remembered.of(headers);
        var hint = login.frame().request().loginHint();
        var typed = hint.isEmpty() ? known.orElse("") : hint;
        return views.identifier(login, texts, typed, known.isPresent(), Optional.empty());
    }

    private static Uni<Response> atOnce(Response answer) {
        return Uni.createFrom().item(answer);
    }

    /** To look without asking for the page completes no login. */
    @HEAD
    public Response head() {
        return Response.noContent().header("Cache-Control", "no-store").build();
    }

    /** Only to complete a login takes the database. */
    private Uni<Response> waiting(AwaitingPhone waiting, Texts texts, HttpHeaders headers) {
        var challenge = challenges.of(waiting.challenge());
        if (challenge.isEmpty()) return atOnce(views.expired(waiting, texts));
        return challenge
                .get()
                .fold(
                        pending -> atOnce(views.number(waiting, texts)),
                        approved -> Workers.ask(() -> complete(waiting, approved, texts, headers)),
                        refused -> atOnce(views.refused(waiting, refused.reason(), texts)),
                        expired -> atOnce(views.expired(waiting, texts)));
    }

    private Response complete(AwaitingPhone waiting, Approved approved, Texts texts, HttpHeaders headers) {
        if (!identification.stillStands(approved.asked())) return views.refused(waiting, Reason.WITHDRAWN, texts);
        var completed = completion.of(waiting, AuthMode.MOBILE, texts, headers);
        if (completed.isEmpty()) return views.done(waiting, texts);
        quota.approved(waiting.who(), waiting.frame().browser());
        return completed.get();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response identify(
            @FormParam("id") @Nullable String id,
            @FormParam("nationalId") @Nullable String typed,
            @FormParam("remember") @Nullable String remember,
            HttpHeaders headers) {
        var login = login(id, headers);
        if (login.isEmpty()) return views.unknown(Texts.of(headers, Optional.empty()));
        if (!(login.get() instanceof AwaitingNationalId))
            return back(login.get()).build();
        var text = typed == null ? "" : typed;
        var refusal = identification.ask(login.get(), text);
        if (refusal.isPresent()) {
            return views.identifier(login.get(), texts(login.get(), headers), text, remember != null, refusal);
        }
        return back(login.get())
                .cookie(remember == null ? remembered.gone() : remembered.of(text))
                .build();
    }

    /** « Recommencer », after a refusal or an expiry. */
    @POST
    @Path("again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response again(@FormParam("id") @Nullable String id, HttpHeaders headers) {
        var login = login(id, headers);
        if (login.isEmpty()) return views.unknown(Texts.of(headers, Optional.empty()));
        if (login.get() instanceof AwaitingPhone waiting) challenges.withdraw(waiting.challenge());
        logins.startAgain(login.get().frame().id());
        return back(login.get()).build();
    }

    /** Back to the relying party, which is told {@code access_denied}. */
    @POST
    @Path("abandon")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response abandon(@FormParam("id") @Nullable String id, HttpHeaders headers) {
        var login = login(id, headers);
        if (login.isEmpty()) return views.unknown(Texts.of(headers, Optional.empty()));
        if (login.get() instanceof AwaitingPhone waiting) challenges.withdraw(waiting.challenge());
        return logins.giveUp(login.get().frame().id())
                .map(answer -> delivery.of(answer, texts(login.get(), headers)).build())
                .orElseGet(() -> back(login.get()).build());
    }

    /** Tells the waiting page whether to look again; waits a little for the answer to change. */
    @GET
    @Path("state")
    @Produces(MediaType.APPLICATION_JSON)
    @NonBlocking
    public Uni<Map<String, String>> state(@QueryParam("id") @Nullable String id, HttpHeaders headers) {
        var waiting = login(id, headers).filter(AwaitingPhone.class::isInstance).map(AwaitingPhone.class::cast);
        if (waiting.isEmpty()) return Uni.createFrom().item(Map.of("state", "over"));
        var challenge = waiting.get().challenge();
        return Uni.createFrom()
                .completionStage(() -> challenges.whenOver(challenge).thenApply(over -> "over"))
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(() -> pending(challenge) ? "waiting" : "over")
                .map(state -> Map.of("state", state));
    }

    private boolean pending(ChallengeId challenge) {
        return challenges
                .of(challenge)
                .filter(LoginChallenge.Pending.class::isInstance)
                .isPresent();
    }

    private Optional<AuthorizationSession> login(@Nullable String id, HttpHeaders headers) {
        return id == null ? Optional.empty() : browserCookie.secret(headers).flatMap(secret -> logins.of(id, secret));
    }

    private static Texts texts(AuthorizationSession login, HttpHeaders headers) {
        return Texts.of(headers, login.frame().request().uiLocales());
    }

    private static Response.ResponseBuilder back(AuthorizationSession login) {
        return PageAnswer.goTo("/login?id=" + login.frame().id());
    }
}
