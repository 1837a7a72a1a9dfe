package example.photos;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** Who has which token, and which photo. */
@Component
class People {

    /** A user, what the token allows, and the photo's side; 0 for none. */
    record Session(String user, String scope, int side) {}

    private static final List<String> SCOPES = List.of(
            "User.Read",
            "User.ReadWrite",
            "User.ReadBasic.All",
            "User.Read.All",
            "User.ReadWrite.All",
            "Contacts.Read",
            "Group.Read.All");

    private static final Map<String, Integer> SIDES = Map.of("alice", 648, "bob", 0);

    /** A token of the form alice:User.Read, in hexadecimal; anything else is none. */
    Session session(String token) {
        return SIDES.keySet().stream()
                .flatMap(user -> SCOPES.stream().map(scope -> new Session(user, scope, SIDES.get(user))))
                .filter(session -> token(session.user(), session.scope()).equals(token))
                .findFirst()
                .orElse(null);
    }

    static String token(String user, String scope) {
        return java.util.HexFormat.of().formatHex((user + ":" + scope).getBytes());
    }

    byte[] photo(Session session) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(session.side(), session.side(), BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
