package dev.photospec.spec;

/** One documented request method on one owner's resource. */
public record Route(String verb, Owner owner, Resource resource) {

    /** The path as the document prints it, placeholders included. */
    public String template() {
        return owner.template() + resource.path();
    }

    /** Returns whether the method changes the photo (RFC 9110 §9.2.1: GET and HEAD are safe). */
    public boolean writes() {
        return !verb.equals("GET") && !verb.equals("HEAD");
    }

    @Override
    public String toString() {
        return verb + " " + template();
    }
}
