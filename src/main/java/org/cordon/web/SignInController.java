package org.cordon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.cordon.web.Editors.Answer;
import org.cordon.web.Editors.Door;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Lets editors in and out. */
@Controller
final class SignInController {

    private static final int LONGEST_NAME = 80;

    private final Editors editors;

    SignInController(Editors editors) {
        this.editors = editors;
    }

    /** What the form sends. */
    record Entry(
            @Nullable String editor,
            @Nullable String token,
            @Nullable String back) {
        String name() {
            return Objects.requireNonNullElse(editor, "");
        }

        String secret() {
            return Objects.requireNonNullElse(token, "");
        }

        String where() {
            return ThemeController.here(Objects.requireNonNullElse(back, "/review"));
        }
    }

    @GetMapping("/sign-in")
    ModelAndView page(Entry entry, Frame frame, Words words) {
        return page(entry, "", words);
    }

    private ModelAndView page(Entry entry, String problem, Words words) {
        String door = editors.door().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Map<String, Object> model = Map.of(
                "open",
                editors.door() == Door.OPEN,
                "closed",
                words.orElse("sign-in." + door, ""),
                "problem",
                problem,
                "back",
                entry.where());
        return new ModelAndView("sign-in", model, problem.isEmpty() ? HttpStatus.OK : HttpStatus.FORBIDDEN);
    }

    @PostMapping("/sign-in")
    Object signIn(Entry entry, HttpServletRequest request, Frame frame, Words words) {
        if (entry.name().isBlank() || entry.name().length() > LONGEST_NAME) {
            return page(entry, words.of("sign-in.nameless"), words);
        }
        Answer answer = editors.signIn(entry.name(), entry.secret(), request.getRemoteAddr());
        return answer.key().isPresent()
                ? leave(request, answer.key().get(), entry.where())
                : page(entry, words.of("sign-in.wrong", answer.pause().toSeconds() + 1), words);
    }

    @PostMapping("/sign-out")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        Frame.cookie(request, EditorsOnly.COOKIE).ifPresent(editors::signOut);
        return leave(request, "", "/");
    }

    private static ResponseEntity<Void> leave(HttpServletRequest request, String key, String back) {
        String cookie = ResponseCookie.from(EditorsOnly.COOKIE, key)
                .path("/")
                .maxAge(key.isEmpty() ? Duration.ZERO : Editors.KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .build()
                .toString();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie)
                .location(URI.create(back))
                .build();
    }
}
