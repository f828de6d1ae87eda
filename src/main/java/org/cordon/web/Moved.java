package org.cordon.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The answer that something stands at another address for good. */
final class Moved {

    private Moved() {}

    static ResponseEntity<Void> to(String href) {
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .location(URI.create(href))
                .build();
    }
}
