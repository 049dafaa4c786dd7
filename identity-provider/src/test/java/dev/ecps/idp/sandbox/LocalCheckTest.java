package dev.ecps.idp.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can't be tried over HTTP without a second machine: who the peer is. */
class LocalCheckTest {
    private static HttpServerRequest from(SocketAddress peer) {
        var answers = Map.of(
                "remoteAddress",
                peer,
                "headers",
                MultiMap.caseInsensitiveMultiMap(),
                "authority",
                HostAndPort.create("localhost", 8080),
                "method",
                HttpMethod.GET);
        return (HttpServerRequest) Proxy.newProxyInstance(
                HttpServerRequest.class.getClassLoader(),
                new Class<?>[] {HttpServerRequest.class},
                (proxy, method, arguments) -> answers.get(method.getName()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "::1", "::ffff:127.0.0.1"})
    void a_loopback_address_is_this_machine(String address) {
        assertThat(LocalCheck.objection(from(SocketAddress.inetSocketAddress(50_000, address)), Set.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "10.0.0.1", "172.17.0.1", "0.0.0.0", "::", "fe80::1", "::ffff:192.0.2.7"})
    void any_other_address_is_not(String address) {
        assertThat(LocalCheck.objection(from(SocketAddress.inetSocketAddress(50_000, address)), Set.of()))
                .contains("it does not come from this machine");
    }

    @Test
    void a_peer_without_an_address_is_not() {
        assertThat(LocalCheck.objection(from(SocketAddress.domainSocketAddress("/run/idp.sock")), Set.of()))
                .contains("it does not come from this machine");
    }
}
