package dev.photospec.report;

/** A record that is an object in a report's JSON. */
public interface JsonMembers {

    /** Adds its components, in kebab-case and in their order. */
    void addTo(JsonText json);
}
