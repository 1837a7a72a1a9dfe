package dev.photospec.report.allure;

import dev.photospec.report.Characters;
import dev.photospec.report.ReportFile;
import dev.photospec.report.ReportJson;
import dev.photospec.verdict.Body;
import dev.photospec.verdict.Field;
import dev.photospec.verdict.RecordedExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The files beside one case's result. */
final class Attachments {

    private final Path folder;
    private final String uuid;
    private int count;

    Attachments(Path folder, String uuid) {
        this.folder = folder;
        this.uuid = uuid;
    }

    /** Writes request and answer as text, and their pictures as pictures. */
    List<Object> of(RecordedExchange exchange) throws IOException {
        List<Object> attached = new ArrayList<>();
        String url = exchange.verb() + " " + exchange.url() + "\n";
        attached.add(text("request", url + message(exchange.requestFields(), exchange.requestBody())));
        attached.add(text(
                "answer",
                (exchange.fault() == null ? exchange.status() : exchange.fault()) + "\n"
                        + message(exchange.responseFields(), exchange.responseBody())));
        if (exchange.curl() != null) {
            attached.add(text("curl", exchange.curl()));
        }
        picture(attached, "picture that was sent", exchange.requestBody());
        picture(attached, "picture that came", exchange.responseBody());
        return attached;
    }

    private static String message(List<Field> fields, Body body) {
        String head = fields.stream()
                .map(field -> field.name() + ": " + field.value() + "\n")
                .collect(Collectors.joining());
        return head + (body == null ? "" : "\n" + (body.text() == null ? body.bytes() + " bytes" : body.text()));
    }

    private Object text(String name, String text) throws IOException {
        String safe = text.lines().map(Characters::visible).collect(Collectors.joining("\n", "", "\n"));
        Path file = next(".txt");
        ReportFile.write(file, writer -> writer.write(safe));
        return attachment(name, file, "text/plain");
    }

    private void picture(List<Object> attached, String name, Body body) throws IOException {
        if (body != null && body.base64() != null) {
            boolean isPng = body.picture() != null && body.picture().endsWith("image/png");
            Path file = next(isPng ? ".png" : ".jpg");
            Files.write(file, Base64.getDecoder().decode(body.base64()));
            attached.add(attachment(name, file, isPng ? "image/png" : "image/jpeg"));
        }
    }

    private Path next(String ending) {
        count++;
        return folder.resolve(uuid + "-" + count + "-attachment" + ending);
    }

    private static Object attachment(String name, Path file, String type) {
        return ReportJson.object("name", name, "source", file.getFileName().toString(), "type", type);
    }
}
