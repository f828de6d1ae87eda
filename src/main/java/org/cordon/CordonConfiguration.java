package org.cordon;

import java.io.IOException;
import java.time.Clock;
import javax.sql.DataSource;
import org.cordon.crawl.CrawlStore;
import org.cordon.pipeline.Pipeline;
import org.cordon.pipeline.SourceBook;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the stages together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CordonProperties.class)
class CordonConfiguration {

    /** Else H2 would close the file after each query and open it again for the next. */
    private static final String KEPT_OPEN = ";DB_CLOSE_DELAY=-1";

    /** Opening one takes longer than most queries, and each learns the queries for itself. */
    private static final int CONNECTIONS = 4;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    FolderLock folderLock(CordonProperties settings) throws IOException {
        return FolderLock.take(settings.data());
    }

    @Bean(destroyMethod = "dispose")
    JdbcConnectionPool database(CordonProperties settings, FolderLock held) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + settings.data().toAbsolutePath().resolve("cordon") + KEPT_OPEN);
        Flyway.configure().dataSource(database).load().migrate();
        JdbcConnectionPool pool = JdbcConnectionPool.create(database);
        pool.setMaxConnections(CONNECTIONS);
        return pool;
    }

    @Bean
    Pipeline pipeline(CordonProperties settings, DataSource database, Clock clock) throws IOException {
        return Pipeline.open(settings.folders(), settings.crawl(), new CrawlStore(database), clock);
    }

    @Bean
    SourceBook sourceBook(CordonProperties settings, Clock clock) {
        return SourceBook.open(settings.corpus(), settings.crawl(), clock);
    }
}
