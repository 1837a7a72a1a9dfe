package example.photos;

import dev.photospec.vendor.Photospec;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

class PhotoConformanceTest {

    @RegisterExtension
    static final RunningServer SERVER = new RunningServer();

    @TestFactory
    Stream<DynamicNode> conformance() {
        return Photospec.at(SERVER.base() + "/v1.0")
                .config(Path.of("photospec.yaml"))
                .variable("BASE", SERVER.base())
                .variable("SECRET", RunningServer.SECRET)
                .allowWrites()
                .allowResidue()
                .reportDir(Path.of("target/photospec"))
                .tests();
    }
}
