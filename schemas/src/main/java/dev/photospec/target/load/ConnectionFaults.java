package dev.photospec.target.load;

import dev.photospec.spec.load.DataFault;
import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.Place;
import dev.photospec.target.ProxyAddress;
import dev.photospec.target.TargetUrl;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The URLs of a target whose host or port Java cannot use. */
final class ConnectionFaults {

    private static final List<String> ISSUER = List.of("token-endpoint", "device-endpoint");
    private static final String PROXY = "/connection/proxy";

    private final DataFile file;

    ConnectionFaults(DataFile file) {
        this.file = file;
    }

    List<DataFault> all() {
        int credentials = file.root().path("credentials").size();
        Stream<String> issuers = IntStream.range(0, credentials)
                .mapToObj(i -> "/credentials/" + i + "/oauth2/")
                .flatMap(oauth2 -> ISSUER.stream().map(oauth2::concat));
        return Stream.of(Stream.of("/target"), issuers, Stream.of(PROXY))
                .flatMap(pointers -> pointers)
                .flatMap(this::fault)
                .toList();
    }

    private Stream<DataFault> fault(String pointer) {
        String written = file.root().at(pointer).asString("");
        String url = pointer.equals(PROXY) ? ProxyAddress.of(written).url() : written;
        return written.isEmpty()
                ? Stream.empty()
                : TargetUrl.fault(url).stream().map(fault -> file.fault(pointer, Place.of(pointer) + ": " + fault));
    }
}
