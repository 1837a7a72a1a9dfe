package dev.photospec.spec.body;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.DialectId;
import com.networknt.schema.dialect.Draft202012;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.FormatKeyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Draft 2020-12 with the keywords and formats of the validator. The validator's own dialect makes all formats, and a mapper for
 * its enumerations, as soon as it compiles a schema; here they are made when one is needed.
 */
final class SchemaDialect {

    private static final String VOCABULARY = "https://json-schema.org/draft/2020-12/vocab/";
    private static final List<String> VOCABULARIES =
            List.of("core", "applicator", "unevaluated", "validation", "meta-data", "format-annotation", "content");

    private SchemaDialect() {}

    /** Returns the draft with every keyword and format. */
    static Dialect draft202012() {
        Dialect.Builder draft = Dialect.builder(DialectId.DRAFT_2020_12)
                .specificationVersion(SpecificationVersion.DRAFT_2020_12)
                .keywords(KeywordType.getKeywords(SpecificationVersion.DRAFT_2020_12))
                .keyword(new NonValidationKeyword("definitions"))
                .keyword(new EnumKeyword())
                .formatKeywordFactory(none -> new LateFormats());
        for (String name : VOCABULARIES) {
            draft.vocabulary(VOCABULARY + name);
        }
        return draft.build();
    }

    private static final class EnumKeyword extends AbstractKeyword {

        EnumKeyword() {
            super("enum");
        }

        @Override
        public KeywordValidator newValidator(
                SchemaLocation location, JsonNode values, Schema parent, SchemaContext context) {
            return new ListedValues(location, values, parent, context);
        }
    }

    /** The formats of the draft, made when a schema names the first. */
    private static final class LateFormats extends FormatKeyword {

        LateFormats() {
            super(Map.of());
        }

        @Override
        public KeywordValidator newValidator(
                SchemaLocation location, JsonNode name, Schema parent, SchemaContext context) {
            FormatKeyword formats =
                    (FormatKeyword) Draft202012.getInstance().getKeywords().get("format");
            return formats.newValidator(location, name, parent, context);
        }
    }
}
