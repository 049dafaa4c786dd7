package dev.ecps.phone.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider with a real WebSocket (RFC 6455) as doorbell, which rings at once, and one fixed answer to everything else. */
final class BellTower implements AutoCloseable {
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /** Phones that hold the rope, in the order they came. */
    final BlockingQueue<Rope> ropes = new LinkedBlockingQueue<>();

    /** One entry per answer given, with the number of phones that had come by then. */
    final BlockingQueue<Integer> looks = new LinkedBlockingQueue<>();

    private final AtomicInteger came = new AtomicInteger();

    volatile String answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n[]";
    private final ServerSocket server;

    BellTower() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        run(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    void answers(String json) {
        answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + json;
    }

    void refuses(String problemJson) {
        answer = "HTTP/1.1 410 Gone\r\nContent-Type: application/problem+json\r\n\r\n" + problemJson;
    }

    private static void run(Runnable work) {
        Thread thread = new Thread(work, "bell tower");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket phone = server.accept();
                run(() -> serve(phone));
            }
        } catch (IOException e) {
            // Closed: the end of the test.
        }
    }

    private void serve(Socket phone) {
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(phone.getInputStream(), UTF_8));
            String request = in.readLine();
            if (request == null) return; // The phone was switched off first.
            String path = request.split(" ")[1];
            Map<String, String> headers = headersIn(in);
            if (path.equals("/ecps/doorbell")) {
                shakeHands(phone, headers);
            } else {
                int before = came.get();
                phone.getOutputStream().write(head(answer).getBytes(UTF_8));
                phone.close();
                looks.add(before);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String head(String response) {
        return response.replaceFirst("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
    }

    private static Map<String, String> headersIn(BufferedReader in) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private void shakeHands(Socket phone, Map<String, String> headers) throws IOException {
        String accepted = Base64.getEncoder().encodeToString(sha1(headers.get("sec-websocket-key") + MAGIC));
        came.incrementAndGet();
        phone.getOutputStream()
                .write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                + "Sec-WebSocket-Accept: " + accepted + "\r\n\r\n")
                        .getBytes(UTF_8));
        Rope rope = new Rope(phone, headers.getOrDefault("device-proof", ""));
        rope.say("look");
        ropes.add(rope);
    }

    private static byte[] sha1(String text) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** One phone's connection, and the proof it came with. */
    record Rope(Socket socket, String proof) {
        void say(String word) throws IOException {
            byte[] text = word.getBytes(UTF_8);
            OutputStream out = socket.getOutputStream();
            out.write(new byte[] {(byte) 0x81, (byte) text.length});
            out.write(text);
            out.flush();
        }

        void cut() throws IOException {
            socket.close();
        }
    }
}
