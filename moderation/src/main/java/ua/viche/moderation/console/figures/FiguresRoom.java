package ua.viche.moderation.console.figures;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.console.figures.FiguresView.Tile;
import ua.viche.moderation.console.pages.Door;
import ua.viche.moderation.console.pages.Reply;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.moderation.console.pages.Words;
import ua.viche.moderation.figures.Counting;
import ua.viche.moderation.figures.Figures;
import ua.viche.moderation.figures.Period;
import ua.viche.moderation.policy.Policies;
import ua.viche.moderation.policy.Policy;
import ua.viche.moderation.queue.Items;
import ua.viche.platform.identity.Role;
import ua.viche.platform.launcher.Feature;

/// `/console/figures`, for moderators.
public final class FiguresRoom implements HttpService {

    private static final List<Integer> CHOICES = List.of(7, 30, 90, 365);
    private static final int USUAL = 30;

    private final Door door;
    private final Counting counting;
    private final Policies policies;
    private final Items items;

    private FiguresRoom(Door door, Counting counting, Policies policies, Items items) {
        this.door = door;
        this.counting = counting;
        this.policies = policies;
        this.items = items;
    }

    public static Feature at(Door door, Counting counting, Policies policies, Items items) {
        return Feature.at("/console/figures", new FiguresRoom(door, counting, policies, items));
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", door.open(this::show));
    }

    private Reply show(Visit visit) {
        visit.caller().require(Role.MODERATOR);
        var words = visit.words();
        var days = CHOICES.stream().filter(choice -> choice.toString().equals(visit.query().text("days"))).findFirst()
                .orElse(USUAL);
        var now = items.now();
        var period = new Period(now.minus(Duration.ofDays(days)), now);
        var byQueue = counting.figures(period, Figures.By.QUEUE);
        var byPolicy = counting.figures(period, Figures.By.POLICY);
        var queues = items.queues();
        Function<String, String> queue = code -> queues.find(code).map(one -> one.name().in(words.language())).orElse(code);
        Map<String, String> names = policies.all().stream()
                .collect(Collectors.toMap(Policy::code, policy -> policy.name(words.language())));
        var charts = List.of(ages(byQueue.waiting().ages(), words),
                Chart.of("by-queue", words.of("figures.by-queue"), words.of("figures.decided"),
                        points(byQueue.rows(), queue)),
                Chart.of("by-policy", words.of("figures.by-policy"), words.of("figures.decided"),
                        points(byPolicy.rows(), code -> names.getOrDefault(code, code))));
        return Reply.page(new FiguresView(days, CHOICES, tiles(byQueue, words), charts,
                byQueue.rows().stream().map(row -> row(row, queue.apply(row.key()), words)).toList()));
    }

    private static List<Tile> tiles(Figures figures, Words words) {
        var waiting = figures.waiting();
        var total = figures.total();
        var tiles = new ArrayList<Tile>();
        tiles.add(new Tile(words.of("figures.waiting"), words.of("number", waiting.pending()), ""));
        tiles.add(new Tile(words.of("figures.overdue"), words.of("number", waiting.overdue()),
                waiting.overdue() > 0 ? "over" : "good"));
        tiles.add(new Tile(words.of("figures.escalated"), words.of("number", waiting.escalated()),
                waiting.escalated() > 0 ? "soon" : ""));
        tiles.add(new Tile(words.of("figures.inbound"), number(total.inbound(), words), ""));
        tiles.add(new Tile(words.of("figures.decided"), words.of("number", total.decided()), ""));
        tiles.add(new Tile(words.of("figures.rate"), percent(total.actionRate(), words), ""));
        tiles.add(new Tile(words.of("figures.overturned"), words.of("number", total.overturned()),
                total.overturned() > 0 ? "soon" : ""));
        var handling = total.handling();
        tiles.add(new Tile(words.of("figures.median"), handling == null ? "—" : span(handling.median(), words), ""));
        return tiles;
    }

    private static Chart ages(Figures.Ages ages, Words words) {
        return Chart.of("ages", words.of("figures.ages"), words.of("figures.items"),
                List.of(new Chart.Point(words.of("figures.age.four-hours"), ages.underFourHours()),
                        new Chart.Point(words.of("figures.age.day"), ages.underOneDay()),
                        new Chart.Point(words.of("figures.age.two-days"), ages.underTwoDays()),
                        new Chart.Point(words.of("figures.age.week"), ages.underWeek()),
                        new Chart.Point(words.of("figures.age.longer"), ages.longer())));
    }

    private static List<Chart.Point> points(List<Figures.Row> rows, Function<String, String> name) {
        return rows.stream().filter(row -> row.decided() > 0).map(row -> new Chart.Point(name.apply(row.key()), row.decided()))
                .toList();
    }

    private static FiguresView.Row row(Figures.Row row, String name, Words words) {
        var handling = row.handling();
        return new FiguresView.Row(name, number(row.pending(), words), number(row.inbound(), words),
                words.of("number", row.decided()), percent(row.actionRate(), words), words.of("number", row.overturned()),
                handling == null ? "—" : span(handling.median(), words),
                handling == null ? "—" : span(handling.ninetieth(), words));
    }

    private static String number(@Nullable Long number, Words words) {
        return number == null ? "—" : words.of("number", number);
    }

    private static String percent(@Nullable Double share, Words words) {
        return share == null ? "—" : words.of("percent", Math.round(share * 100));
    }

    private static String span(long seconds, Words words) {
        return words.span(Duration.ofSeconds(seconds));
    }
}
