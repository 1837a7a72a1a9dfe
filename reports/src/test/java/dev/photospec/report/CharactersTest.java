package dev.photospec.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharactersTest {

    @Test
    void what_a_terminal_would_obey_is_spelt_out() {
        assertThat(Characters.visible("a\u001b[2J\u0007\u009b\n\u202e\ud800é😀"))
                .isEqualTo("a\\u001B[2J\\u0007\\u009B\\u000A\\u202E\\uD800é😀");
    }

    @Test
    void what_a_build_agent_would_obey_is_spelt_out() {
        assertThat(Characters.visible("a ##vso[task.prependpath]/x ##teamcity[b] ##[error]c"))
                .isEqualTo("a #\\u0023vso[task.prependpath]/x #\\u0023teamcity[b] #\\u0023[error]c");
        assertThat(Characters.visible(" ::add-mask::a")).isEqualTo(" \\u003A:add-mask::a");
        assertThat(Characters.visible("# a::b")).isEqualTo("# a::b");
    }

    @Test
    void what_xml_does_not_allow_is_replaced() {
        assertThat(Characters.xml("a\u0000\u001b\ufffe\udc00\t\n😀")).isEqualTo("a\ufffd\ufffd\ufffd\ufffd\t\n😀");
    }

    @Test
    void json_means_the_same_after_its_escapes() {
        String hostile = Sample.HOSTILE + "\udb40\udc01\u009b";
        String json = Characters.json(ReportMapper.MAPPER.writeValueAsString(hostile));

        assertThat(json).contains("\\ud800", "\\u202e", "\\udb40\\udc01").doesNotContain("\u202e", "\u009b");
        assertThat(ReportMapper.MAPPER.readValue(json, String.class)).isEqualTo(hostile);
    }
}
