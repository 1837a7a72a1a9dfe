package dev.photospec.hostile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Gives the kit its own token back, in one form or another. */
final class Echo {

    /** What stands in an answer, and the form of the token that it stands for. */
    static final Map<String, String> FORMS = Map.of(
            "%token%", HostileProfile.TOKEN,
            "%token-in-url%", URLEncoder.encode(HostileProfile.TOKEN, StandardCharsets.UTF_8),
            "%token-in-base64%", base64(HostileProfile.TOKEN),
            "%token-in-base64-after-one%", base64(":" + HostileProfile.TOKEN),
            "%token-in-base64-after-two%", base64("a:" + HostileProfile.TOKEN + ":b"));

    private Echo() {}

    static String in(String text) {
        String echoed = text;
        for (Map.Entry<String, String> form : FORMS.entrySet()) {
            echoed = echoed.replace(form.getKey(), form.getValue());
        }
        return echoed;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
