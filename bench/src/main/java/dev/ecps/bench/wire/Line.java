package dev.ecps.bench.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One connection that stays open, to a server on this machine. Not thread-safe. */
public final class Line implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final int port;
    private final Socket socket;
    private final InputStream in;

    private Line(int port, Socket socket, InputStream in) {
        this.port = port;
        this.socket = socket;
        this.in = in;
    }

    /** @throws UncheckedIOException if nobody listens there */
    public static Line to(int port) {
        try {
            var socket = new Socket();
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            return new Line(port, socket, new BufferedInputStream(socket.getInputStream(), 16_384));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer get(String path, Map<String, String> headers) {
        return send("GET", path, headers, new byte[0]);
    }

    /** Sends a request and reads the whole answer. */
    public Answer send(String method, String path, Map<String, String> headers, byte[] body) {
        try {
            socket.getOutputStream().write(request(method, path, headers, body));
            return answer();
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        }
    }

    private byte[] request(String method, String path, Map<String, String> headers, byte[] body) {
        var head = new StringBuilder(512)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: localhost:")
                .append(port)
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (!method.equals("GET"))
            head.append("Content-Length: ").append(body.length).append("\r\n");
        var bytes = new ByteArrayOutputStream(1_024);
        bytes.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(text().split(" ")[1]);
        var headers = new ArrayList<String>();
        for (var header = text(); !header.isEmpty(); header = text()) headers.add(header);
        return new Answer(status, headers, body(new Answer(status, headers, new byte[0])));
    }

    private byte[] body(Answer head) throws IOException {
        if (head.status() == 204 || head.status() == 304) return head.body();
        if (head.header("Transfer-Encoding").filter("chunked"::equalsIgnoreCase).isPresent()) return chunks();
        return exactly(Integer.parseInt(head.header("Content-Length").orElse("0")));
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            all.writeBytes(exactly(size));
            text();
        }
        text();
        return all.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(text().split(";")[0].strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) throw new EOFException("the answer was cut off");
        return bytes;
    }

    private String text() throws IOException {
        var line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new EOFException("the connection was closed");
            if (next != '\r') line.append((char) next);
        }
        return line.toString();
    }

    /** Lines to the same server, one for each of so many users. */
    public static List<Line> to(int port, int users) {
        return java.util.stream.IntStream.range(0, users)
                .mapToObj(user -> Line.to(port))
                .toList();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone either way
        }
    }
}
