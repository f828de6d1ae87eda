package org.cordon.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cordon.corpus.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Gives the controllers the reader's words, and keeps the reader's choice of language. */
@Configuration(proxyBeanMethods = false)
@Import(TemplateConfiguration.class)
class WebConfiguration implements WebMvcConfigurer {

    private static final Duration KEPT = Duration.ofDays(365);

    @Bean
    static MessageSource messageSource() {
        return new Messages();
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new ReaderLanguage();
    }

    @Bean
    static Editors editors(@Value("${cordon.admin-token:}") String token) {
        return new Editors(token, Clock.systemUTC());
    }

    /** Writes the addresses of style and pictures with a hash of what is in them. */
    @Bean
    static ResourceUrlEncodingFilter resourceUrlEncodingFilter() {
        return new ResourceUrlEncodingFilter();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // An address that holds a hash can be kept for good and is still never stale.
        registry.addResourceHandler("/*.css", "/*.svg", "/*.js")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(KEPT).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        MessageSource messages = messageSource();
        Map<Language, Words> words = new EnumMap<>(Language.class);
        Stream.of(Language.values()).forEach(language -> words.put(language, new Words(messages, language)));
        resolvers.add(new Argument<>(Words.class, Optional.empty(), request -> words.get(ReaderLanguage.of(request))));
        resolvers.add(new Argument<>(
                Frame.class, Optional.of("frame"), request -> Frame.of(request, ReaderLanguage.of(request))));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageKeeper());
    }

    /** A cookie that keeps one of the reader's choices for a year. */
    static String cookie(HttpServletRequest request, String name, String value) {
        return ResponseCookie.from(name, value)
                .path("/")
                .maxAge(value.isEmpty() ? Duration.ZERO : KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }

    private static final class LanguageKeeper implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            ReaderLanguage.asked(request)
                    .ifPresent(language ->
                            response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, Frame.LANG, language.code())));
            return true;
        }
    }

    /** What a controller is handed where it asks for a type, made of the request; pages may find it under a name too. */
    private record Argument<T>(Class<T> type, Optional<String> named, Function<HttpServletRequest, T> made)
            implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            Object argument = made.apply(servlet(request));
            if (container != null) {
                named.ifPresent(name -> container.addAttribute(name, argument));
            }
            return argument;
        }
    }

    private static HttpServletRequest servlet(NativeWebRequest request) {
        HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) {
            throw new IllegalStateException("pages are served over HTTP only, not " + request);
        }
        return servlet;
    }
}
