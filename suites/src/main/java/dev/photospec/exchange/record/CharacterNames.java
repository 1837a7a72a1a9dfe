package dev.photospec.exchange.record;

import java.util.Map;

/** The names of characters in HTML. */
final class CharacterNames {

    /** The names of the ASCII punctuation characters in HTML (HTML Living Standard section 13.5). */
    static final Map<String, String> ASCII = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("plus", "+"),
            Map.entry("equals", "="),
            Map.entry("sol", "/"),
            Map.entry("bsol", "\\"),
            Map.entry("period", "."),
            Map.entry("lowbar", "_"),
            Map.entry("colon", ":"),
            Map.entry("semi", ";"),
            Map.entry("comma", ","),
            Map.entry("num", "#"),
            Map.entry("percnt", "%"),
            Map.entry("dollar", "$"),
            Map.entry("excl", "!"),
            Map.entry("quest", "?"),
            Map.entry("commat", "@"),
            Map.entry("ast", "*"),
            Map.entry("lpar", "("),
            Map.entry("rpar", ")"),
            Map.entry("nbsp", " "),
            Map.entry("NewLine", "\n"));

    private CharacterNames() {}
}
