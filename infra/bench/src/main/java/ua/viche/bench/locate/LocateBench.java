package ua.viche.bench.locate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.locationtech.jts.geom.Envelope;
import ua.viche.bench.Report;
import ua.viche.local.Arguments;
import ua.viche.local.StartException;
import ua.viche.platform.areas.Area;
import ua.viche.platform.areas.Areas;
import ua.viche.platform.areas.GeoJson;
import ua.viche.platform.http.Json;

/// `bench locate`: which district a point lies in, in this process, one thread per processor; of points strewn over the whole map.
public final class LocateBench {

    private static final double BAR = 1_000_000;
    private static final int POINTS = 1 << 20;
    private static final int ROUND = 1 << 14;
    private static final Set<String> OPTIONS = Set.of("seconds", "code-property");

    private final Report report;
    private final int seconds;

    private record Counted(long lookups, long found, double took) {}

    private LocateBench(Report report, int seconds) {
        this.report = report;
        this.seconds = seconds;
    }

    /// Runs the command.
    public static void run(String[] words, Report report) throws Exception {
        var arguments = Arguments.of(words, OPTIONS, Set.of());
        var areas = arguments.names().isEmpty()
                ? MadeUpMap.areas()
                : read(Path.of(arguments.names().getFirst()),
                        arguments.text("code-property").orElse("code"));
        report.say("Machine: %d processors, JDK %s; %d areas with %,d positions", Runtime.getRuntime().availableProcessors(),
                Runtime.version(), areas.size(), areas.stream().mapToLong(area -> area.shape().getNumPoints()).sum());
        new LocateBench(report, arguments.number("seconds", 5, 1, 600)).measure(areas);
    }

    private void measure(List<Area> all) throws Exception {
        var began = System.nanoTime();
        var areas = Areas.of(all);
        report.say("Prepared in %.1f s.", (System.nanoTime() - began) / 1e9);
        var extent = new Envelope();
        all.forEach(area -> extent.expandToInclude(area.shape().getEnvelopeInternal()));
        var points = points(extent);
        lookUp(areas, points);
        var threads = Runtime.getRuntime().availableProcessors();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var runs = new ArrayList<Callable<Counted>>();
            for (var thread = 0; thread < threads; thread++) {
                runs.add(() -> lookUp(areas, points));
            }
            var perCore = 0.0;
            for (var run : pool.invokeAll(runs)) {
                var counted = run.get();
                var rate = counted.lookups() / counted.took();
                report.say("%,12.0f lookups/s on one core, %.0f %% of them in an area", rate,
                        100.0 * counted.found() / counted.lookups());
                perCore += rate / threads;
            }
            report.atLeast(BAR, perCore, "lookups per second and core");
        }
    }

    private Counted lookUp(Areas areas, double[] points) {
        var began = System.nanoTime();
        var until = began + seconds * 1_000_000_000L;
        var lookups = 0L;
        var found = 0L;
        for (var next = 0; System.nanoTime() < until; next = (next + 2 * ROUND) % points.length) {
            for (var i = next; i < next + 2 * ROUND; i += 2) {
                found += areas.at(points[i], points[i + 1]) == null ? 0 : 1;
            }
            lookups += ROUND;
        }
        return new Counted(lookups, found, (System.nanoTime() - began) / 1e9);
    }

    private static double[] points(Envelope extent) {
        var random = new Random(1);
        var points = new double[2 * POINTS];
        for (var i = 0; i < points.length; i += 2) {
            points[i] = extent.getMinY() + random.nextDouble() * extent.getHeight();
            points[i + 1] = extent.getMinX() + random.nextDouble() * extent.getWidth();
        }
        return points;
    }

    private static List<Area> read(Path file, String codeProperty) {
        try {
            var areas = new ArrayList<Area>();
            for (var feature : Json.mapper().readTree(file.toFile()).path("features")) {
                GeoJson.shape(feature.path("geometry")).ifPresent(shape -> areas.add(new Area(
                        feature.path("properties").path(codeProperty).asText(feature.path("id").asText()), shape)));
            }
            return areas;
        } catch (IOException unreadable) {
            throw new StartException(file + " cannot be read as GeoJSON: " + unreadable.getMessage());
        }
    }
}
