package dev.ecps.idp.story.guide;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Who follows a guide sits at a desk of their own, and tidies it up. */
abstract class AtADesk {
    @TestHTTPResource("/")
    URI provider;

    Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(provider);
    }

    @AfterEach
    void leave() {
        desk.close();
    }
}
