package example.photos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves /me/photo and /users/{id | userPrincipalName}/photo as the documents of Microsoft Graph v1.0 say. */
public final class PhotoServer implements AutoCloseable {

    private static final Pattern PATH = Pattern.compile("/v1\\.0/(?:me|users/([^/]+))/photo(/\\$value)?");
    private static final int LIMIT = 4 * 1024 * 1024;

    private static final List<String> READ_OTHERS = List.of("User.ReadBasic.All", "User.Read.All", "User.ReadWrite.All");
    private static final List<String> READ_OWN =
            List.of("User.Read", "User.ReadWrite", "User.ReadBasic.All", "User.Read.All", "User.ReadWrite.All");
    private static final List<String> WRITE_OWN = List.of("User.ReadWrite");

    private final List<Account> accounts = List.of(
            new Account("1", "alice@example.com", false, Account.square(648, Color.RED)),
            new Account("2", "bob@example.com", false, null),
            new Account("3", "carol@example.com", false, null),
            new Account("4", "dan@example.com", false, Account.square(504, Color.GREEN)),
            new Account("5", "erin@example.com", true, Account.square(240, Color.BLUE)),
            new Account("6", "frank@example.com", false, Account.square(360, Color.GRAY)),
            new Account("7", "grace@example.com", false, Account.square(504, Color.PINK)),
            new Account("8", "hugo@example.com", false, null));

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Sessions sessions;
    private final String fault;
    private final HttpServer server;

    /** @param fault what it does wrong on purpose: {@code placeholder}, or {@code none} */
    public PhotoServer(String secret, String fault) throws IOException {
        this.sessions = new Sessions(secret);
        this.fault = fault;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/token", this::token);
        server.createContext("/v1.0/", this::photo);
        server.start();
    }

    /** Where it listens, without a path. */
    public String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String answer = sessions.issue(form);
        json(exchange, answer.isEmpty() ? 401 : 200, answer.isEmpty() ? "{\"error\":\"invalid_client\"}" : answer);
    }

    private void photo(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LIMIT + 1);
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        Sessions.Session session = sessions.of(exchange.getRequestHeaders().getFirst("Authorization"));
        Matcher path = PATH.matcher(exchange.getRequestURI().getRawPath());
        if (session == null) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer realm=\"photos\"");
            error(exchange, 401, "InvalidAuthenticationToken");
        } else if (!path.matches()) {
            error(exchange, 404, "ResourceNotFound");
        } else {
            photo(exchange, session, path, body);
        }
    }

    private void photo(HttpExchange exchange, Sessions.Session session, Matcher path, byte[] body) throws IOException {
        Account owner = account(path.group(1) == null ? session.upn() : decoded(path.group(1)));
        boolean own = owner != null && owner.isCalled(session.upn());
        boolean reads = exchange.getRequestMethod().equals("GET");
        boolean value = path.group(2) != null;
        List<String> enough = reads ? own ? READ_OWN : READ_OTHERS : own ? WRITE_OWN : List.of();
        if (session.scopes().stream().noneMatch(enough::contains)) {
            error(exchange, 403, "ErrorAccessDenied");
        } else if (owner == null) {
            error(exchange, 404, "ErrorUserNotFound");
        } else if (reads) {
            read(exchange, owner, value);
        } else if (value && List.of("PUT", "PATCH").contains(exchange.getRequestMethod())) {
            write(exchange, owner, body);
        } else {
            error(exchange, 405, "MethodNotAllowed");
        }
    }

    private void read(HttpExchange exchange, Account owner, boolean value) throws IOException {
        byte[] photo = owner.photo();
        if (value && photo != null) {
            exchange.getResponseHeaders().set("ETag", owner.entityTag());
            send(exchange, 200, "image/jpeg", photo);
        } else if (value || photo == null && fault.equals("placeholder")) {
            error(exchange, 404, "ErrorItemNotFound");
        } else {
            json(exchange, 200, metadata(owner, photo));
        }
    }

    /** Without a photo, the documents show the metadata of a single GIF pixel. */
    private static String metadata(Account owner, byte[] photo) throws IOException {
        BufferedImage image = photo == null ? null : Account.decoded(photo);
        int width = image == null ? 1 : image.getWidth();
        int height = image == null ? 1 : image.getHeight();
        return String.format(
                Locale.ROOT,
                "{\"@odata.mediaContentType\":\"%s\",\"@odata.mediaEtag\":\"%s\",\"id\":\"%dX%d\",\"width\":%d,\"height\":%d}",
                image == null ? "image/gif" : "image/jpeg",
                owner.entityTag().replace("\"", "\\\""),
                width, height, width, height);
    }

    private static void write(HttpExchange exchange, Account owner, byte[] body) throws IOException {
        if (body.length > LIMIT) {
            error(exchange, 413, "ErrorRequestTooLarge");
        } else if (owner.personal || Account.decoded(body) == null) {
            error(exchange, 400, "ErrorInvalidRequest");
        } else {
            owner.photo(body);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        }
    }

    private Account account(String name) {
        return accounts.stream().filter(account -> account.isCalled(name)).findFirst().orElse(null);
    }

    private static String decoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static void error(HttpExchange exchange, int status, String code) throws IOException {
        json(exchange, status, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + code + "\"}}");
    }

    private static void json(HttpExchange exchange, int status, String text) throws IOException {
        send(exchange, status, "application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
