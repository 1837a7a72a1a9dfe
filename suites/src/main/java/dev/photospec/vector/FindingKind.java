package dev.photospec.vector;

import dev.photospec.check.Observation;
import dev.photospec.verdict.Finding;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The kind of a finding: it names the part that differs, so that a runner need not repeat our sentences. */
enum FindingKind {
    /** No answer came. */
    NO_ANSWER("-"),
    /** Width and height. */
    SIZE("(placeholder|size-or-placeholder|metadata-agrees): width and height .*"),
    /** The media type in the metadata. */
    MEDIA_TYPE("metadata-agrees: media type of the photo.*"),
    /** A property is missing. */
    MISSING("properties: the property .*"),
    /** A property is there that must not be. */
    UNEXPECTED("properties: no property .*"),
    /** The picture has another format. */
    TYPE("picture: image/.*"),
    /** The picture is somebody else's. */
    OWNER("picture: the photo of this owner"),
    /** The picture is not the one that was sent. */
    UPLOAD("picture: the picture that was sent"),
    /** The metadata break their schema. */
    SCHEMA("size-or-placeholder: a body that keeps .*"),
    /** The id does not spell the size. */
    ID("size-or-placeholder: (the|an) id .*"),
    /** A property is not the placeholder's. */
    PROPERTY("(placeholder|size-or-placeholder): \\S+ \".*\""),
    /** The answer is another one than the check wants. */
    DIFFERS(".*");

    private final Pattern expected;

    FindingKind(String expected) {
        this.expected = Pattern.compile(expected, Pattern.DOTALL);
    }

    /** Returns the kind of a finding. */
    static FindingKind of(Finding finding, Observation seen) {
        if (seen.at(finding.step()).response() == null) {
            return NO_ANSWER;
        }
        String told = finding.check() + ": " + finding.expected();
        return Stream.of(values())
                .filter(kind -> kind.expected.matcher(told).matches())
                .findFirst()
                .orElseThrow();
    }

    /** Returns its name in a vector. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
