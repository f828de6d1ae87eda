package org.cordon;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.cordon", importOptions = ArchitectureTest.OnlyTheProgram.class)
class ArchitectureTest {

    /** The classes that stand where the program's own do, wherever they were compiled to. */
    static final class OnlyTheProgram implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return location.asURI()
                    .toString()
                    .startsWith(Cordon.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toString());
        }
    }

    @ArchTest
    static final ArchRule packagesLookOnlyUpstream = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("corpus")
            .definedBy("org.cordon.corpus")
            .layer("crawl")
            .definedBy("org.cordon.crawl")
            .layer("extract")
            .definedBy("org.cordon.extract")
            .layer("annotate")
            .definedBy("org.cordon.annotate")
            .layer("decide")
            .definedBy("org.cordon.decide")
            .layer("compare")
            .definedBy("org.cordon.compare")
            .layer("changes")
            .definedBy("org.cordon.changes")
            .layer("timeline")
            .definedBy("org.cordon.timeline")
            .layer("index")
            .definedBy("org.cordon.index")
            .layer("search")
            .definedBy("org.cordon.search")
            .layer("subscribe")
            .definedBy("org.cordon.subscribe")
            .layer("brief")
            .definedBy("org.cordon.brief")
            .layer("pipeline")
            .definedBy("org.cordon.pipeline")
            .layer("template")
            .definedBy("org.cordon.template")
            .layer("web")
            .definedBy("org.cordon.web")
            .layer("cli")
            .definedBy("org.cordon.cli")
            .whereLayer("crawl")
            .mayOnlyAccessLayers("corpus")
            .whereLayer("extract")
            .mayOnlyAccessLayers("corpus", "crawl")
            .whereLayer("annotate")
            .mayOnlyAccessLayers("corpus")
            .whereLayer("decide")
            .mayOnlyAccessLayers("corpus")
            .whereLayer("changes")
            .mayOnlyAccessLayers("corpus", "decide", "timeline")
            .whereLayer("compare")
            .mayOnlyAccessLayers("corpus", "annotate")
            .whereLayer("timeline")
            .mayOnlyAccessLayers("corpus", "annotate", "decide", "compare")
            .whereLayer("index")
            .mayOnlyAccessLayers("corpus", "annotate", "timeline")
            .whereLayer("search")
            .mayOnlyAccessLayers("corpus", "timeline", "index")
            .whereLayer("subscribe")
            .mayOnlyAccessLayers("corpus", "timeline", "search")
            .whereLayer("brief")
            .mayOnlyAccessLayers("corpus", "timeline", "search")
            .whereLayer("pipeline")
            .mayOnlyAccessLayers(
                    "corpus",
                    "changes",
                    "compare",
                    "crawl",
                    "extract",
                    "annotate",
                    "decide",
                    "timeline",
                    "index",
                    "search",
                    "subscribe",
                    "brief")
            .whereLayer("web")
            .mayOnlyAccessLayers(
                    "changes",
                    "corpus",
                    "compare",
                    "decide",
                    "timeline",
                    "search",
                    "subscribe",
                    "brief",
                    "pipeline",
                    "template")
            .whereLayer("template")
            .mayNotAccessAnyLayer()
            .whereLayer("cli")
            .mayOnlyAccessLayers(
                    "changes", "corpus", "compare", "decide", "timeline", "search", "subscribe", "brief", "pipeline")
            .whereLayer("corpus")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("org.cordon.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule springOnlyWhereNamed = noClasses()
            .that()
            .resideOutsideOfPackages("org.cordon", "org.cordon.web")
            .and()
            .haveNameNotMatching(".*Store")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule luceneOnlyBehindItsDoors = noClasses()
            .that()
            .resideOutsideOfPackages("org.cordon.index", "org.cordon.search")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    /** How visits went is read from the database, so whatever only wants a source's name asks the corpus. */
    @ArchTest
    static final ArchRule visitsOnlyWhereShown = noClasses()
            .that()
            .haveNameNotMatching(".*\\.(Source|About)[A-Za-z]*")
            .should()
            .callMethod("org.cordon.web.Holdings", "sources");
}
