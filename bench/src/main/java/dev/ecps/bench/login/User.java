package dev.ecps.bench.login;

import dev.ecps.bench.login.Service.Tokens;
import dev.ecps.bench.wire.Line;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Somebody who logs in again and again with a browser of their own, as one practitioner after the other. */
public final class User {
    /** Requests of one login. Styles and scripts of the pages, which a browser keeps, are not among them. */
    public static final int REQUESTS = 11;
    /** Signatures the provider makes in one login: access token and ID token. */
    public static final int SIGNATURES = 2;
    /** Signatures of the phone that it checks. */
    public static final int CHECKS = 3;

    private static final Pattern NUMBER = Pattern.compile("id=\"number\"[^>]*>(\\d\\d)<");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final List<Phone> phones;
    private final Line browserLine;
    private final Line phoneLine;
    private final Service service;
    private int logins;

    private User(List<Phone> phones, int port) {
        this.phones = phones;
        this.browserLine = Line.to(port);
        this.phoneLine = Line.to(port);
        this.service = new Service(Line.to(port));
    }

    /** So many users, who share the phones out among them. */
    public static List<User> of(int users, List<Phone> phones, int port) {
        return IntStream.range(0, users)
                .mapToObj(user -> new User(share(phones, user, users), port))
                .toList();
    }

    private static List<Phone> share(List<Phone> phones, int user, int users) {
        return IntStream.range(0, phones.size())
                .filter(each -> each % users == user)
                .mapToObj(phones::get)
                .toList();
    }

    /** One whole login, from the service's link to the practitioner's data. */
    public Tokens logIn() {
        var phone = phones.get(logins++ % phones.size());
        var browser = new Browser(browserLine);
        var page = Browser.target(browser.get(Service.authorization()).expect(303, "authorization"));
        var id = page.substring(page.indexOf("id=") + 3);
        browser.get(page).expect(200, "login page");
        browser.post("/login", Map.of("id", id, "nationalId", phone.nationalId()))
                .expect(303, "identifier");
        phone.approve(phoneLine, number(browser.get(page).expect(200, "number").text()));
        browser.get("/login/state?id=" + id).expect(200, "state");
        var tokens = service.redeem(code(Browser.target(browser.get(page).expect(303, "approved login"))));
        service.userinfo(tokens);
        return tokens;
    }

    public Service service() {
        return service;
    }

    private static String number(String page) {
        var matcher = NUMBER.matcher(page);
        if (matcher.find()) return matcher.group(1);
        throw new IllegalStateException("no number on the page: " + page);
    }

    private static String code(String target) {
        var matcher = CODE.matcher(target);
        if (matcher.find()) return matcher.group(1);
        throw new IllegalStateException("no code: " + target);
    }
}
