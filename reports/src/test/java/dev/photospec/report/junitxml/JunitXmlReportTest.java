package dev.photospec.report.junitxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.report.Sample;
import dev.photospec.verdict.Conformance;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JunitXmlReportTest {

    @TempDir
    private Path folder;

    @Test
    void the_file_keeps_the_format_that_servers_read() throws Exception {
        Document xml = parse(written(Sample.mixed()));

        var schema = JunitXmlReportTest.class.getResourceAsStream("junit.xsd");
        SchemaFactory.newInstance("http://www.w3.org/2001/XMLSchema")
                .newSchema(new StreamSource(schema))
                .newValidator()
                .validate(new DOMSource(xml));
        assertThat(all(xml, "testsuite")).isEqualTo(5);
    }

    @Test
    void each_outcome_has_its_element() throws Exception {
        Document xml = parse(written(Sample.mixed()));

        assertThat(all(xml, "testcase")).isEqualTo(12);
        assertThat(all(xml, "failure")).isEqualTo(3);
        assertThat(all(xml, "skipped")).isEqualTo(3);
        assertThat(all(xml, "error")).isZero();
        assertThat(xml.getDocumentElement().getAttribute("tests")).isEqualTo("12");
        assertThat(xml.getDocumentElement().getAttribute("failures")).isEqualTo("3");
        assertThat(xml.getDocumentElement().getAttribute("skipped")).isEqualTo("3");
    }

    @Test
    void a_failure_says_everything() throws Exception {
        Element failure = (Element)
                parse(written(Sample.mixed())).getElementsByTagName("failure").item(0);

        assertThat(failure.getAttribute("message")).isEqualTo("expected status 404, got status 200");
        assertThat(failure.getAttribute("type")).isEqualTo("status");
        assertThat(failure.getTextContent()).contains("Get photo", "documented", "expected", "next", "curl -X GET");
    }

    @Test
    void two_runs_name_a_case_the_same_and_no_two_cases_share_a_name() throws Exception {
        NodeList cases = parse(written(Sample.mixed())).getElementsByTagName("testcase");

        assertThat(java.util.stream.IntStream.range(0, cases.getLength())
                        .mapToObj(i -> ((Element) cases.item(i)).getAttribute("name")))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_run_that_was_cut_short_is_red() throws Exception {
        Document xml = parse(written(Sample.cutShort(Conformance.UNREACHABLE, 0, "no connection")));

        assertThat(all(xml, "error")).isEqualTo(1);
        assertThat(xml.getDocumentElement().getAttribute("errors")).isEqualTo("1");
        assertThat(all(xml, "skipped")).isEqualTo(6);
    }

    private String written(Sample sample) throws Exception {
        sample.tell(new JunitXmlReport(), Sample.silent(folder));
        return Files.readString(folder.resolve("junit.xml"));
    }

    private static int all(Document xml, String element) {
        return xml.getElementsByTagName(element).getLength();
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }
}
