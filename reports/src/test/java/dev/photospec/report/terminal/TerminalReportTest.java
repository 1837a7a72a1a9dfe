package dev.photospec.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.report.Sample;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TerminalReportTest {
    @Test
    void shows() throws IOException {
        for (Sample s : new Sample[] {Sample.mixed(), Sample.failing(1)}) {
            StringWriter out = new StringWriter();
            s.tell(
                    new TerminalReport(() -> 0),
                    Sample.output(Path.of("photospec-report"), out, StandardCharsets.UTF_8, false, false, false));
            System.out.println(out);
            assertThat(out.toString()).isNotNull();
        }
    }
}
