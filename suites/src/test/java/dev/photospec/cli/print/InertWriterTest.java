package dev.photospec.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InertWriterTest {

    @ParameterizedTest
    @CsvSource({
        "##vso[task.setvariable variable=a]b, #\\u0023vso[task.setvariable variable=a]b",
        "a ##teamcity[x], a #\\u0023teamcity[x]",
        "###, #\\u0023\\u0023",
        "## A heading, ## A heading",
        "### A heading ##[x], ### A heading #\\u0023[x]",
        "::set-output name=a::b, \\u003A:set-output name=a::b",
        "'  ::add-mask::b', '  \\u003A:add-mask::b'",
        "::error title=photospec::a, ::error title=photospec::a",
        "a::b, a::b",
    })
    void no_line_is_a_command(String line, String inert) {
        assertThat(printed(line)).isEqualTo("x\n" + inert + "\n");
    }

    @ParameterizedTest
    @CsvSource({"#|#vso[, #\\u0023vso[", "'  |::a', '  \\u003A:a'", "a|::b, a::b"})
    void no_command_is_put_together_from_two_parts(String parts, String inert) {
        assertThat(printed(parts.split("\\|"))).isEqualTo("x\n" + inert + "\n");
    }

    private static String printed(String... parts) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(new InertWriter(text));
        out.print("x\n");
        for (String part : parts) {
            out.print(part);
        }
        out.print("\n");
        out.flush();
        return text.toString();
    }
}
