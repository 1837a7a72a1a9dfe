package dev.photospec.spec.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.photospec.spec.Profile;
import dev.photospec.spec.body.BodySchemas;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProfilesTest {

    @TempDir
    private Path folder;

    static List<String> bundled() {
        return Profiles.bundled();
    }

    @Test
    void some_profiles_are_bundled() {
        assertThat(Profiles.bundled()).isNotEmpty().isSorted();
    }

    @Test
    void the_build_lists_every_profile_that_it_has_checked() {
        assertThat(CheckedProfile.ids()).hasValue(ClassPath.inProfiles(Profiles::ids));
        assertThat(Profiles.summaries(List.of()))
                .isEqualTo(
                        Profiles.all(List.of()).stream().map(ProfileSummary::of).toList());
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void every_bundled_profile_loads_under_its_own_id(String id) {
        Profile profile = Profiles.load(id);

        assertThat(profile.id()).isEqualTo(id);
        assertThat(profile.routes()).isNotEmpty();
        assertThat(profile.requirements()).isNotEmpty();
        assertThat(BodySchemas.of(profile)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void every_bundled_profile_would_pass_the_checks_it_is_spared(String id) {
        Profile checked = ClassPath.inProfiles(profiles -> new ProfileFolder(id, profiles.resolve(id)).load());

        assertThat(Profiles.load(id)).isEqualTo(checked);
    }

    @Test
    void a_folder_is_a_profile_too() {
        assertThat(Profiles.load(Dialect.original().toString()).id()).isEqualTo("little");
    }

    @Test
    void a_name_that_leads_nowhere_brings_the_nearest_profile() {
        String id = Profiles.bundled().get(0);

        assertThatThrownBy(() -> Profiles.load(id + "x"))
                .isInstanceOf(DataException.class)
                .hasMessage(id + "x: is neither a bundled profile nor a folder; did you mean '" + id + "'? Bundled: "
                        + String.join(", ", Profiles.bundled()));
    }

    @Test
    void a_file_is_no_profile() {
        Path file = Dialect.original().resolve("profile.yaml");

        assertThatThrownBy(() -> Profiles.load(file.toString()))
                .hasMessage(file + ": is a file; name the folder that holds profile.yaml");
    }

    @Test
    void a_name_no_folder_can_have_is_no_profile() {
        assertThatThrownBy(() -> Profiles.load("a\0b"))
                .hasMessage("a\0b: is neither a bundled profile nor the name of a folder");
    }

    @Test
    void profiles_in_a_jar_are_found() throws IOException {
        Path jar = folder.resolve("kit with blank.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new ZipEntry("language/profile.schema.json"));
            out.putNextEntry(new ZipEntry("profiles/little/profile.yaml"));
            out.putNextEntry(new ZipEntry("profiles/no-profile/readme.txt"));
        }
        URL landmark = URI.create("jar:" + jar.toUri() + "!/language/profile.schema.json")
                .toURL();

        assertThat(ClassPath.inProfiles(landmark, Profiles::ids)).containsExactly("little");
    }
}
