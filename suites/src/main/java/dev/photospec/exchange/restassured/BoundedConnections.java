package dev.photospec.exchange.restassured;

import java.io.IOException;
import org.apache.http.HttpException;
import org.apache.http.HttpMessage;
import org.apache.http.config.MessageConstraints;
import org.apache.http.conn.ClientConnectionOperator;
import org.apache.http.conn.OperatedClientConnection;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.entity.BasicHttpEntity;
import org.apache.http.impl.conn.DefaultClientConnection;
import org.apache.http.impl.conn.DefaultClientConnectionOperator;
import org.apache.http.impl.conn.PoolingClientConnectionManager;
import org.apache.http.impl.entity.EntityDeserializer;
import org.apache.http.impl.entity.LaxContentLengthStrategy;
import org.apache.http.impl.io.ChunkedInputStream;
import org.apache.http.io.SessionInputBuffer;

/** Connections that bound the trailer fields of chunked content too, which this client otherwise reads without an end. */
@SuppressWarnings("deprecation") // REST Assured accepts only the old AbstractHttpClient.
final class BoundedConnections extends PoolingClientConnectionManager {

    private static final MessageConstraints TRAILERS = MessageConstraints.custom()
            .setMaxHeaderCount(RestAssuredClient.MOST_FIELDS)
            .setMaxLineLength(RestAssuredClient.LONGEST_LINE)
            .build();

    @Override
    protected ClientConnectionOperator createConnectionOperator(SchemeRegistry schemes) {
        return new DefaultClientConnectionOperator(schemes) {
            @Override
            public OperatedClientConnection createConnection() {
                return new Connection();
            }
        };
    }

    private static final class Connection extends DefaultClientConnection {

        @Override
        protected EntityDeserializer createEntityDeserializer() {
            return new EntityDeserializer(new LaxContentLengthStrategy()) {
                @Override
                protected BasicHttpEntity doDeserialize(SessionInputBuffer in, HttpMessage message)
                        throws HttpException, IOException {
                    BasicHttpEntity entity = super.doDeserialize(in, message);
                    if (entity.isChunked()) {
                        entity.setContent(new ChunkedInputStream(in, TRAILERS));
                    }
                    return entity;
                }
            };
        }
    }
}
