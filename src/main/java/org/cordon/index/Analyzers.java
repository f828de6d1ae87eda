package org.cordon.index;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How text becomes terms. English is stemmed. Chinese is cut twice: into words, and into overlapping pairs of characters,
 * which find the new names and the mixed runs ("H20芯片") that the word list does not know.
 */
public final class Analyzers {

    private static final Analyzer ENGLISH = of(StandardTokenizer::new, Analyzers::english);
    private static final Analyzer CHINESE = of(HMMChineseTokenizer::new, Analyzers::chinese);
    private static final Analyzer PAIRS = of(StandardTokenizer::new, Analyzers::pairs);

    /** Keeps a phrase from running over from one value of a field into the next. */
    private static final int GAP = 100;

    private Analyzers() {}

    /** The analyzer of a text field. */
    public static Analyzer of(Field field) {
        return switch (field) {
            case TEXT_ZH -> CHINESE;
            case PAIRS_ZH, TITLE_ZH -> PAIRS;
            default -> ENGLISH;
        };
    }

    /** A character as every analyzer here begins by reading it: simplified, half-width, in lower case. */
    public static char plain(char c) {
        return Character.toLowerCase(Fold.fold(c));
    }

    /** The analyzer of a whole document, each field by its own. */
    static Analyzer all() {
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String name) {
                for (Field field : Field.values()) {
                    if (field.id().equals(name)) {
                        return of(field);
                    }
                }
                return ENGLISH;
            }
        };
    }

    private static TokenStream english(TokenStream tokens) {
        TokenStream words = new LowerCaseFilter(new EnglishPossessiveFilter(tokens));
        return new PorterStemFilter(
                new StopFilter(new ASCIIFoldingFilter(words), EnglishAnalyzer.ENGLISH_STOP_WORDS_SET));
    }

    private static TokenStream chinese(TokenStream tokens) {
        return new StopFilter(new LowerCaseFilter(tokens), SmartChineseAnalyzer.getDefaultStopSet());
    }

    private static TokenStream pairs(TokenStream tokens) {
        return new CJKBigramFilter(new LowerCaseFilter(tokens));
    }

    private static Analyzer of(Supplier<Tokenizer> cut, Function<TokenStream, TokenStream> filter) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = cut.get();
                return new TokenStreamComponents(tokenizer, filter.apply(tokenizer));
            }

            @Override
            public int getPositionIncrementGap(String field) {
                return GAP;
            }

            @Override
            protected Reader initReader(String field, Reader reader) {
                return new FoldingReader(reader);
            }

            @Override
            protected Reader initReaderForNormalization(String field, Reader reader) {
                return new FoldingReader(reader);
            }
        };
    }

    private static final class FoldingReader extends FilterReader {

        FoldingReader(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            return c < 0 ? c : Fold.fold((char) c);
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            int n = super.read(buffer, from, length);
            for (int i = from; i < from + n; i++) {
                buffer[i] = Fold.fold(buffer[i]);
            }
            return n;
        }
    }
}
