package org.cordon.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.cordon.corpus.Language;
import org.cordon.search.QueryException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Says what went wrong and what to do next: as a page, or as data where data was asked for. */
@Controller
@ControllerAdvice
final class ErrorPages implements ErrorController {

    /** An error for machines, after RFC 9457. */
    record Problem(int status, String title, String detail) {}

    private final Holdings holdings;
    private final MessageSource messages;

    ErrorPages(Holdings holdings, MessageSource messages) {
        this.holdings = holdings;
        this.messages = messages;
    }

    @ExceptionHandler({NotHeld.class, NoResourceFoundException.class})
    Object notFound(HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, "");
    }

    @ExceptionHandler
    Object takenOff(TakenOff event, HttpServletRequest request) {
        return answer(request, HttpStatus.GONE, "");
    }

    @ExceptionHandler
    Object notYet(NotYet event, HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, "error.not-yet", "");
    }

    /** What was wrong, where in the words it is, and how they could be meant. */
    record Fault(String hint, String before, String at, String after, Optional<Ref> repaired) {

        static Fault of(QueryException problem, Address address, Words words) {
            String hint = problem.hint(words.language());
            String read = problem.words();
            int place = Math.min(problem.place().orElse(read.length()), read.length());
            int end = place < read.length() ? read.offsetByCodePoints(place, 1) : place;
            Address mended = problem.words().isEmpty()
                    ? address.without(problem.parameter())
                    : address.with("q", problem.repaired().orElse(""));
            String shown = problem.words().isEmpty()
                    ? words.of("search.error.without", problem.parameter())
                    : problem.repaired().orElse("");
            return new Fault(
                    hint,
                    read.substring(0, place),
                    read.substring(place, end),
                    read.substring(end),
                    shown.isEmpty() ? Optional.empty() : Optional.of(new Ref(shown, mended.toString())));
        }
    }

    /** The hint stands above what was typed, which is kept. */
    @ExceptionHandler
    Object unreadable(QueryException problem, HttpServletRequest request) {
        Words words = words(request);
        if (asksForData(request)) {
            return answer(request, HttpStatus.BAD_REQUEST, problem.hint(words.language()));
        }
        Frame frame = Frame.of(request, words.language());
        Cards cards = Cards.now(holdings, words);
        return new ModelAndView(
                "search",
                Map.of(
                        "frame", frame,
                        "page", SearchPage.blank(frame.address().at("/search"), cards),
                        "fault", Fault.of(problem, frame.address(), words)),
                HttpStatus.BAD_REQUEST);
    }

    /** What the server itself reports: every error that no page has answered. */
    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = Optional.ofNullable(code instanceof Integer i ? HttpStatus.resolve(i) : null)
                .orElse(HttpStatus.NOT_FOUND);
        return answer(request, status, "");
    }

    private Object answer(HttpServletRequest request, HttpStatus status, String detail) {
        boolean own = status == HttpStatus.NOT_FOUND || status == HttpStatus.GONE;
        String key = "error." + (status.is5xxServerError() ? 500 : own ? status.value() : 400);
        return answer(request, status, key, detail);
    }

    private Object answer(HttpServletRequest request, HttpStatus status, String key, String detail) {
        Words words = words(request);
        if (asksForData(request)) {
            String told = detail.isEmpty() ? words.of(key + ".next") : detail;
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(new Problem(status.value(), words.of(key), told));
        }
        Map<String, Object> model = Map.of(
                "frame", Frame.of(request, words.language()),
                "status", String.valueOf(status.value()),
                "what", words.of(key),
                "next", words.of(key + ".next"));
        return new ModelAndView("error", model, status);
    }

    private Words words(HttpServletRequest request) {
        Language language = ReaderLanguage.of(request);
        return new Words(messages, language);
    }

    private static boolean asksForData(HttpServletRequest request) {
        String path = Frame.path(request);
        return path.endsWith(".json") || path.endsWith(".atom");
    }
}
