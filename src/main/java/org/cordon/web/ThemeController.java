package org.cordon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps the reader's choice of light or dark pages. */
@Controller
final class ThemeController {

    @PostMapping("/theme")
    ResponseEntity<Void> choose(
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request) {
        String kept = theme.equals("light") || theme.equals("dark") ? theme : "";
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, WebConfiguration.cookie(request, Frame.THEME, kept))
                .location(URI.create(here(back)))
                .build();
    }

    /** Only a path of this site: a full address, or one that a browser would take for one, could lead readers astray. */
    static String here(String back) {
        boolean ours = back.matches("/(?![/\\\\])[!-~&&[^\\\\<>\"{}|^`]]*");
        return ours && back.length() <= 2000 ? back : "/";
    }
}
