package example.photos;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** GET /me/photo and /me/photo/$value as the documents of Microsoft Graph v1.0 say. */
@RestController
class PhotoController {

    private static final List<String> ENOUGH =
            List.of("User.Read", "User.ReadWrite", "User.ReadBasic.All", "User.Read.All", "User.ReadWrite.All");

    private final People people;
    private final boolean anyScope;

    /** @param fault what it does wrong on purpose: {@code any-scope}, or {@code none} */
    PhotoController(People people, @Value("${photos.fault:none}") String fault) {
        this.people = people;
        this.anyScope = fault.equals("any-scope");
    }

    @GetMapping("/v1.0/me/photo/$value")
    ResponseEntity<?> value(@RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        People.Session session = session(authorization);
        if (!allows(session)) {
            return refused(session);
        }
        return session.side() == 0
                ? error(HttpStatus.NOT_FOUND, "ErrorItemNotFound")
                : ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(people.photo(session));
    }

    @GetMapping("/v1.0/me/photo")
    ResponseEntity<?> metadata(@RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        People.Session session = session(authorization);
        return allows(session) ? ResponseEntity.ok(metadata(session.side())) : refused(session);
    }

    private boolean allows(People.Session session) {
        return session != null && (anyScope || ENOUGH.contains(session.scope()));
    }

    private static Map<String, Object> metadata(int side) {
        int pixels = Math.max(1, side);
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("@odata.mediaContentType", side == 0 ? "image/gif" : "image/jpeg");
        metadata.put("@odata.mediaEtag", side == 0 ? "" : "\"" + side + "\"");
        metadata.put("id", pixels + "X" + pixels);
        metadata.put("width", pixels);
        metadata.put("height", pixels);
        return metadata;
    }

    private People.Session session(String authorization) {
        return authorization.startsWith("Bearer ") ? people.session(authorization.substring(7)) : null;
    }

    private ResponseEntity<?> refused(People.Session session) {
        if (session != null) {
            return error(HttpStatus.FORBIDDEN, "ErrorAccessDenied");
        }
        HttpHeaders fields = new HttpHeaders();
        fields.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"photos\"");
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED).headers(fields).body(body("InvalidAuthenticationToken"));
    }

    private static ResponseEntity<?> error(HttpStatus status, String code) {
        return ResponseEntity.status(status).body(body(code));
    }

    private static Map<String, Object> body(String code) {
        return Map.of("error", Map.of("code", code, "message", code));
    }
}
