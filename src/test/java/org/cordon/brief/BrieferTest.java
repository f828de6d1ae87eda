package org.cordon.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cordon.brief.Brief.Disagreement;
import org.cordon.brief.Brief.Heading;
import org.cordon.brief.Brief.Line;
import org.cordon.brief.Citation.Standing;
import org.cordon.corpus.Article;
import org.cordon.corpus.EventType;
import org.cordon.corpus.Label;
import org.cordon.corpus.Language;
import org.cordon.corpus.When;
import org.cordon.timeline.Event;
import org.cordon.timeline.Evidence;
import org.cordon.timeline.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BrieferTest {

    private static final Label TITLE = new Label("An act", "一项举措");

    private final Sample sample = new Sample();

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachLineHasNumberedSourcesWithTheirQuotes(Language language) {
        Brief brief = brief(language, sample.closing());

        assertThat(brief.lines().getFirst().numbers()).containsExactly(1, 2, 3);
        assertThat(brief.citations()).extracting(Citation::number).containsExactly(1, 2, 3);
        assertThat(brief.citations())
                .extracting(Citation::quote)
                .containsExactly(Optional.of(Sample.ENGLISH), Optional.of(Sample.CHINESE), Optional.empty());
        assertThat(brief.citations().get(2).standing()).isEqualTo(Standing.CITED);
        assertThat(brief.citations().get(2).address()).contains(URI.create("https://lumen.example/notice"));
    }

    @Test
    void lineSpeaksTheLanguageOfTheBriefAndTheStatusOfItsDay() {
        Line line = brief(Language.ZH, sample.closing()).lines().getFirst();

        assertThat(line.title()).isEqualTo("流明公司对阿卡迪亚关闭接口");
        assertThat(line.actors()).containsExactly("流明公司");
        assertThat(line.targets()).containsExactly("阿卡迪亚");
        assertThat(line.type()).isEqualTo(EventType.API_ACCESS);
        assertThat(line.status()).isEqualTo(Status.NOT_YET_IN_FORCE);
        assertThat(line.origins()).isEqualTo(2);
        assertThat(line.reports()).isEqualTo(2);
    }

    @Test
    void eachClaimOfADisagreementNamesItsSources() {
        Disagreement disagreement = brief(Language.EN, sample.closing())
                .lines()
                .getFirst()
                .disagreements()
                .getFirst();

        assertThat(disagreement.claims())
                .containsExactly(
                        new Brief.Claim("all users", List.of(1)), new Brief.Claim("users of Ascend", List.of(2)));
    }

    @Test
    void quoteThatTheStoredArticleDoesNotHaveIsNotPrinted() {
        Article first = sample.article("en-1", "https://herald.example/a", "Lumen leaves", Sample.ENGLISH);
        Evidence quote = Sample.quote(first, Sample.ENGLISH);
        sample.article("en-1", "https://herald.example/a", "Lumen stays", "Lumen said that it would stay.");

        Brief brief = brief(Language.EN, event(quote));

        assertThat(brief.citations().getFirst().standing()).isEqualTo(Standing.LOST);
        assertThat(sample.briefer().markdown(brief)).doesNotContain("on Monday").contains("do not stand");
    }

    @Test
    void quoteOfAnEarlierVersionIsKeptWhileTheArticleStillHasItsWords() {
        Article first = sample.article("en-1", "https://herald.example/a", "Lumen leaves", Sample.ENGLISH);
        Evidence quote = Sample.quote(first, Sample.ENGLISH);
        sample.article("en-1", "https://herald.example/a", "Lumen leaves", "Updated. " + Sample.ENGLISH);

        assertThat(brief(Language.EN, event(quote)).citations().getFirst().quote())
                .contains(Sample.ENGLISH);
    }

    @Test
    void pageThatIsBothQuotedAndCitedIsOneSourceOfTheLine() {
        Article article = sample.article("en-1", "https://herald.example/a", "Lumen leaves", Sample.ENGLISH);
        Evidence quote = Sample.quote(article, Sample.ENGLISH);
        Evidence cited = Sample.cited("https://herald.example/a", "Lumen leaves", "The Herald");

        assertThat(brief(Language.EN, event(cited, quote)).lines().getFirst().numbers())
                .hasSize(1);
    }

    @Test
    void onePageCitedForTwoEventsKeepsItsNumber() {
        Event one = event(Sample.cited("https://lumen.example/notice", "Notice", "Lumen"));
        Event two = event(Sample.cited("https://lumen.example/notice", "Notice", "Lumen"));

        Brief brief = sample.briefer().brief(Sample.heading(Language.EN), List.of(one, two));

        assertThat(brief.citations()).hasSize(1);
        assertThat(brief.lines()).extracting(Line::numbers).containsExactly(List.of(1), List.of(1));
    }

    @ParameterizedTest
    @CsvSource({"javascript:alert(1)", "file:///etc/hostname", "https://user@lumen.example/", "urn:x:y"})
    void onlyAddressesOfTheWebBecomeLinks(String address) {
        Brief brief = brief(Language.EN, event(Sample.cited(address, "Notice", "Lumen")));

        assertThat(brief.citations().getFirst().address()).isEmpty();
        assertThat(sample.briefer().html(brief)).doesNotContain(address);
        assertThat(sample.briefer().markdown(brief)).doesNotContain(address);
    }

    @Test
    void eventsThatFindNoRoomAreCounted() {
        Event event = sample.closing();

        Brief brief =
                sample.briefer().brief(Sample.heading(Language.EN), Collections.nCopies(Briefer.MAX_LINES + 2, event));

        assertThat(brief.lines()).hasSize(Briefer.MAX_LINES);
        assertThat(brief.left()).isEqualTo(2);
        assertThat(sample.briefer().markdown(brief)).contains("2 further events");
    }

    @Test
    void eventsThatWereNotEvenHandedOverAreCounted() {
        Brief brief = sample.briefer().brief(Sample.heading(Language.EN), List.of(sample.closing()), 2000);

        assertThat(sample.briefer().markdown(brief)).contains("1,999 further events");
    }

    @Test
    void emptyAnswerSaysSo() {
        Brief brief = sample.briefer().brief(Sample.heading(Language.ZH), List.of());

        assertThat(sample.briefer().html(brief)).contains("时间线上没有与此查询相符的事件");
    }

    @Test
    void lineWithoutASourceIsRefused() {
        Line line = brief(Language.EN, sample.closing()).lines().getFirst();
        Heading heading = Sample.heading(Language.EN);

        assertThatThrownBy(() -> new Brief(heading, List.of(line), List.of(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("closing");
    }

    @ParameterizedTest
    @CsvSource({
        "2031-05-04, 4 May 2031, 2031年5月4日",
        "2031-05, May 2031, 2031年5月",
        "2031-Q2, second quarter of 2031, 2031年第二季度",
        "2031-H2, second half of 2031, 2031年下半年",
        "2031, 2031, 2031年"
    })
    void dateIsAsPreciseAsItIsKnown(String stated, String english, String chinese) {
        When when = When.parse(When.Role.STATED, stated);

        assertThat(new Words(Language.EN).date(when)).isEqualTo(english);
        assertThat(new Words(Language.ZH).date(when.about())).isEqualTo("约" + chinese);
    }

    @Test
    void dateNamesItsZoneAndTheDayItWasReckonedFrom() {
        When when = When.day(When.Role.ANNOUNCED, LocalDate.of(2031, 5, 5))
                .in(ZoneId.of("Asia/Tokyo"))
                .anchored(new When.Anchor(LocalDate.of(2031, 5, 7), When.Anchor.Kind.PUBLICATION));
        Wording wording = new Wording(brief(Language.EN, sample.closing()));

        assertThat(wording.dated(new Brief.Dated(when, false, Optional.empty(), List.of(1))))
                .isEqualTo("announced 5 May 2031 (Japan Time, reckoned from 7 May 2031, not checked)");
    }

    @Test
    void eachWordIsInBothLanguages() {
        Set<String> english = keys("messages.properties");

        assertThat(english).isEqualTo(keys("messages_zh.properties"));
        for (EventType type : EventType.values()) {
            assertThat(english).contains("type." + type.id());
        }
        for (Status status : Status.values()) {
            assertThat(english).contains("status." + status.id());
        }
        for (When.Role role : When.Role.values()) {
            assertThat(english).contains("role." + role.id());
        }
    }

    private static Set<String> keys(String bundle) {
        Set<String> keys = new TreeSet<>();
        for (String line : Resources.text(bundle).split("\n")) {
            if (line.contains("=")) {
                keys.add(line.substring(0, line.indexOf('=')));
            }
        }
        return keys;
    }

    private Event event(Evidence... evidence) {
        return sample.event("act", TITLE, List.of(evidence), List.of());
    }

    private Brief brief(Language language, Event event) {
        return sample.briefer().brief(Sample.heading(language), List.of(event));
    }
}
