package example.photos;

import dev.photospec.vendor.Photospec;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PhotoConformanceTest {

    @TestFactory
    Stream<DynamicNode> conformance(@LocalServerPort int port, TestReporter reporter) {
        return Photospec.at("http://localhost:" + port + "/v1.0")
                .yaml(
                        """
                        target: http://localhost/v1.0
                        profile: graph-v1.0
                        classes: [me]
                        credentials:
                          - {user: alice, scopes: [User.Read], token: "%s"}
                          - {user: alice, scopes: [User.ReadWrite], token: "%s"}
                          - {user: alice, scopes: [User.ReadBasic.All], token: "%s"}
                          - {user: alice, scopes: [User.Read.All], token: "%s"}
                          - {user: alice, scopes: [User.ReadWrite.All], token: "%s"}
                          - {user: alice, scopes: [Contacts.Read], token: "%s"}
                          - {user: alice, scopes: [Group.Read.All], token: "%s"}
                          - {user: bob, scopes: [User.Read], token: "%s"}
                        owners:
                          me: {user: alice, id: alice, photo: 648x648}
                          users:
                            - {id: bob, photo: none}
                        """
                                .formatted(
                                        People.token("alice", "User.Read"),
                                        People.token("alice", "User.ReadWrite"),
                                        People.token("alice", "User.ReadBasic.All"),
                                        People.token("alice", "User.Read.All"),
                                        People.token("alice", "User.ReadWrite.All"),
                                        People.token("alice", "Contacts.Read"),
                                        People.token("alice", "Group.Read.All"),
                                        People.token("bob", "User.Read")))
                .reportDir(Path.of("target/photospec"))
                .tests(reporter);
    }
}
