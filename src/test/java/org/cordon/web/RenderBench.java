package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.cordon.bench.Questions;
import org.cordon.bench.Ratio;
import org.cordon.index.Embedders;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** What it costs to write the page of search from what its controller prepared, compiled and by Thymeleaf's own engine. */
class RenderBench {

    private static final int ARTICLES = 10_000;

    @Test
    void compiledToThymeleaf() throws Exception {
        try (Embedders embedders = Embedders.bundled();
                PageBench.Site site = PageBench.Site.of(ARTICLES, embedders)) {
            MvcResult search = site.mvc()
                    .perform(MockMvcRequestBuilders.get("/search")
                            .param("q", Questions.all().getFirst()))
                    .andReturn();
            View ours = view(site.context().getBean(CompiledViews.class));
            View plain = view(Twice.plain(site.context()));
            assertThat(written(ours, search)).hasSizeGreaterThan(10_000).isEqualTo(written(plain, search));
            Ratio.of("a page of search written, compiled to Thymeleaf")
                    .atMost(0.1, () -> written(ours, search), () -> written(plain, search));
        }
    }

    private static View view(ViewResolver resolver) throws Exception {
        return resolver.resolveViewName("search", Locale.ENGLISH);
    }

    private static String written(View view, MvcResult search) throws Exception {
        Sent sent = new Sent(new MockHttpServletResponse());
        view.render(search.getModelAndView().getModel(), search.getRequest(), sent);
        return sent.page();
    }
}
