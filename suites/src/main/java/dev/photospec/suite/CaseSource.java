package dev.photospec.suite;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Hands the suites their cases from the docket in the launcher session's store. */
final class CaseSource implements ArgumentsProvider, AnnotationConsumer<CasesOf> {

    private String suite;

    @Override
    public void accept(CasesOf cases) {
        suite = cases.value();
    }

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        Docket docket =
                context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.GLOBAL).get(Docket.KEY, Docket.class);
        return docket.cases(suite).map(judged -> Arguments.of(judged, docket));
    }
}
