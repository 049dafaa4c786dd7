package dev.ecps.idp.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrettoTest {
    private static final byte[] TEXT = "eyJ.eyJ".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private Corretto on(String flags) throws IOException {
        var processor = folder.resolve("cpuinfo");
        return new Corretto(Files.writeString(
                processor,
                "processor\t: 0\nmodel name\t: Prozessor®\nflags\t\t: fpu " + flags + " tsc\nflags\t\t: of another\n",
                StandardCharsets.ISO_8859_1));
    }

    @Test
    void it_is_left_alone_on_a_processor_it_is_not_written_for() throws Exception {
        assertThat(on("avx2 avx512f avx512dq avx512vl").get()).isEmpty();
        assertThat(on("avx512ifma_of_another_kind avx512f avx512dq avx512vl").get())
                .isEmpty();
    }

    @Test
    void it_is_left_alone_where_nothing_tells_what_processor_there_is() {
        assertThat(new Corretto(folder.resolve("nothing")).get()).isEmpty();
    }

    @Test
    void where_it_is_used_the_JDK_verifies_what_it_signs_and_nothing_else() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64"));
        var corretto = on("avx512f avx512dq avx512ifma avx512vl").get().orElseThrow();
        var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var signature = Signature.getInstance("SHA256withRSA", corretto);
        signature.initSign(pair.getPrivate());
        signature.update(TEXT);
        var signed = signature.sign();
        assertThat(verifies(pair.getPublic(), TEXT, signed)).isTrue();
        assertThat(verifies(pair.getPublic(), new byte[] {1}, signed)).isFalse();
    }

    @Test
    void a_processor_whose_flags_are_told_twice_is_what_it_is() throws Exception {
        assertThat(on("avx2 avx2").get()).isEmpty();
    }

    private static boolean verifies(PublicKey key, byte[] text, byte[] signed) throws Exception {
        var signature = Signature.getInstance("SHA256withRSA", Security.getProvider("SunRsaSign"));
        signature.initVerify(key);
        signature.update(text);
        return signature.verify(signed);
    }
}
