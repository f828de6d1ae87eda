package org.cordon.web;

import java.util.List;
import java.util.Optional;
import org.cordon.corpus.Article.Official;

/** What an official register says of a document, for machines. */
record OfficialJson(
        String register,
        String number,
        String type,
        Optional<String> citation,
        List<String> agencies,
        List<String> dockets,
        List<DateJson> dates) {

    static OfficialJson of(Official official) {
        return new OfficialJson(
                official.register(),
                official.number(),
                official.type(),
                official.citation(),
                official.agencies(),
                official.dockets(),
                official.dates().stream().map(DateJson::of).toList());
    }
}
