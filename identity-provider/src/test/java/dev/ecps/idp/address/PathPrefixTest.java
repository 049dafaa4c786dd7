package dev.ecps.idp.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathPrefixTest {
    private final PathPrefix sandbox = new PathPrefix("/sandbox");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sandbox",
                "/sandbox/",
                "/SandBox/api",
                "/sandbox;a=b/api",
                "//sandbox/api",
                "///sandbox",
                "/SANDBOX",
                "/;x/sandbox",
                "/sandbox%2Fapi",
                "/sandbox\\api",
                "/sandbox\napi"
            })
    void covers_itself_and_what_is_below_however_it_is_written(String path) {
        assertThat(sandbox.covers(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sandboxes",
                "/sandbox-2",
                "/sandbox.html",
                "/",
                "",
                "sandbox",
                "/x/sandbox",
                "/sand",
                "/Sandbox2",
                "/%73and"
            })
    void covers_nothing_that_merely_begins_alike(String path) {
        assertThat(sandbox.covers(path)).isFalse();
    }
}
