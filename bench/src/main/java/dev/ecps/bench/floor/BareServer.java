package dev.ecps.bench.floor;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;

/** Answers every request with the same kilobyte, on the event loop: what HTTP alone costs here. Its argument is the port. */
final class BareServer {
    private static final Buffer BODY = Buffer.buffer("x".repeat(1_024));

    private BareServer() {}

    public static void main(String... arguments) {
        var options = new HttpServerOptions().setHost("localhost").setPort(Integer.parseInt(arguments[0]));
        Vertx.vertx()
                .createHttpServer(options)
                .requestHandler(request -> request.response()
                        .putHeader("Content-Type", "text/plain")
                        .end(BODY))
                .listen()
                .onFailure(failure -> System.exit(1));
    }
}
