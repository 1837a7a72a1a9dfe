package example.photos;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Serves the signed-in user's photo, for reading. */
@SpringBootApplication
public class PhotoApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(PhotoApplication.class, arguments);
    }
}
