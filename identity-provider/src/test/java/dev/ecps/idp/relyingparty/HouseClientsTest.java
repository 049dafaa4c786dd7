package dev.ecps.idp.relyingparty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.chance.Chance;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseClientsTest {
    private final HouseClients clients = new HouseClients(
            List.of(
                    new Client("outer", "/demo/outer", true),
                    new Client("inner", "/demo/outer/inner", true),
                    new Client("closed", "/demo/closed", false)),
            new Chance());

    private record Client(String id, String root, boolean open) implements HouseClient {
        @Override
        public String name() {
            return id;
        }

        @Override
        public Site site() {
            return Site.at(root);
        }

        @Override
        public Look look() {
            return new Look("demo", "x", "x.css");
        }

        @Override
        public Optional<String> secret() {
            return id.equals("inner") ? Optional.of("agreed") : Optional.empty();
        }
    }

    /** A visit of which nothing is known but its address. */
    private static RoutingContext visit(String path) {
        return (RoutingContext) Proxy.newProxyInstance(
                RoutingContext.class.getClassLoader(), new Class<?>[] {RoutingContext.class}, (self, method, given) -> {
                    if (method.getName().equals("normalizedPath")) return path;
                    throw new AssertionError(method);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "/demo/outer, outer",
        "/demo/outer/espace, outer",
        "/demo/outer/innermost, outer",
        "/demo/outer/inner, inner",
        "/demo/outer/inner/espace, inner",
        "/demo/outer;x=1/inner/espace, inner",
        "/demo//outer/INNER/espace, inner"
    })
    void the_longest_root_decides_however_it_is_spelt(String path, String id) {
        assertThat(clients.at(visit(path))).map(HouseClient::id).contains(id);
    }

    @ParameterizedTest
    @CsvSource({"/", "/demo", "/demo/outermost", "/demo/closed", "/demo/closed/espace"})
    void elsewhere_and_where_a_client_is_closed_is_none(String path) {
        assertThat(clients.at(visit(path))).isEmpty();
    }

    @Test
    void a_secret_that_is_not_agreed_on_is_drawn_once() {
        var outer = clients.all().stream()
                .filter(it -> it.id().equals("outer"))
                .findFirst()
                .orElseThrow();
        var inner = clients.all().stream()
                .filter(it -> it.id().equals("inner"))
                .findFirst()
                .orElseThrow();
        assertThat(clients.secret(inner)).isEqualTo("agreed");
        assertThat(clients.secret(outer)).hasSize(43).isEqualTo(clients.secret(outer));
    }
}
