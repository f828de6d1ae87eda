package org.cordon.pipeline;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.cordon.crawl.Crawler;
import org.cordon.crawl.Page;
import org.cordon.pipeline.Progress.Stage;

/** Adds the files, folders and addresses that a person names. */
final class Additions {

    private final Crawler crawler;
    private final Clock clock;

    Additions(Crawler crawler, Clock clock) {
        this.crawler = crawler;
        this.clock = clock;
    }

    void add(List<String> arguments, Keeper keeper, Progress progress) throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        List<URI> addresses = new ArrayList<>();
        for (String argument : arguments) {
            if (Inputs.address(argument)) {
                addresses.add(URI.create(argument));
            } else {
                files.addAll(Inputs.files(argument));
            }
        }
        int done = 0;
        for (Path file : files) {
            keeper.keep(Inputs.page(file, clock), file.getFileName().toString());
            progress.at(Stage.READ, ++done, files.size());
        }
        done = 0;
        for (URI address : addresses) {
            fetch(address, keeper);
            progress.at(Stage.FETCH, ++done, addresses.size());
        }
    }

    private void fetch(URI address, Keeper keeper) throws IOException, InterruptedException {
        Page page;
        try {
            page = crawler.page(address);
        } catch (IOException e) {
            keeper.skip(address.toString(), String.valueOf(e.getMessage()));
            return;
        }
        keeper.keep(page, address.toString());
    }
}
