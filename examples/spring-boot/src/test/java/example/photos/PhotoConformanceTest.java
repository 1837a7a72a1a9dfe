package example.photos;

import dev.photospec.vendor.Photospec;
import dev.photospec.vendor.PhotospecSuite;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Each case is a test; the application starts before the first and ends after the last. */
@PhotospecSuite(reportDir = "target/photospec")
class PhotoConformanceTest implements Supplier<Photospec>, AutoCloseable {

    private final ConfigurableApplicationContext application =
            new SpringApplicationBuilder(PhotoApplication.class).properties("server.port=0").run();

    @Override
    public Photospec get() {
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
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
                                        People.token("bob", "User.Read")));
    }

    @Override
    public void close() {
        application.close();
    }
}
