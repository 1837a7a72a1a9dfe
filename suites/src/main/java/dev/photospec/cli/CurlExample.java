package dev.photospec.cli;

import dev.photospec.plan.RoutePath;
import dev.photospec.plan.Subject;
import dev.photospec.plan.SubjectResolver;
import dev.photospec.spec.Answer;
import dev.photospec.spec.Key;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Resource;
import dev.photospec.spec.Route;
import dev.photospec.spec.ScopeRule;
import dev.photospec.target.Grant;
import dev.photospec.target.Target;
import dev.photospec.target.TokenSource;
import java.util.List;
import java.util.stream.Stream;

/** Shows how to get a token from the reference and read a photo with it. */
final class CurlExample {

    private CurlExample() {}

    /** Returns the lines for the first path of the profile that reads somebody's photo. */
    static List<String> of(Profile profile, Target target) {
        return profile.routes().stream()
                .filter(route -> route.verb().equals("GET"))
                .filter(route -> route.resource().selects() == Resource.Selects.NOTHING)
                .flatMap(route -> of(profile, target, route))
                .findFirst()
                .orElse(List.of());
    }

    private static Stream<List<String>> of(Profile profile, Target target, Route route) {
        return new SubjectResolver(target)
                .of(route.owner())
                .filter(subject -> subject.signedIn() != null && subject.owner().mailboxPhoto() != null)
                .flatMap(subject -> route.owner().addressings().stream()
                        .filter(subject::canFill)
                        .limit(1)
                        .map(keys -> lines(profile, target, route, keys, subject)));
    }

    private static List<String> lines(Profile profile, Target target, Route route, List<Key> keys, Subject subject) {
        String url = "'" + target.url() + RoutePath.of(route.owner(), keys, route.resource(), subject, null) + "'";
        Grant grant = new SubjectResolver(target).grantsOf(subject.signedIn()).get(0);
        if (grant.source() instanceof TokenSource.Basic login) {
            return List.of(
                    "use it:      curl -sS -o photo.jpg -u '" + login.username() + ":" + login.password() + "' " + url);
        }
        if (!(grant.source() instanceof TokenSource.OAuth2 source)) {
            return List.of();
        }
        String scope = profile.scopes(route)
                .map(ScopeRule::oneOf)
                .map(all -> all.get(0))
                .orElse("openid");
        String file = route.resource().answers() == Answer.PICTURE ? "-o photo.jpg " : "";
        return List.of(
                "get a token: TOKEN=$(curl -sS '" + source.tokenEndpoint() + "' -d grant_type=client_credentials"
                        + " --data-urlencode 'client_id=" + source.clientId() + "'"
                        + " --data-urlencode 'client_secret=" + source.clientSecret() + "'"
                        + " --data-urlencode 'scope=" + scope
                        + "' | sed 's/.*\"access_token\" *: *\"\\([^\"]*\\)\".*/\\1/')",
                "use it:      curl -sS " + file + "-H \"Authorization: Bearer $TOKEN\" " + url);
    }
}
