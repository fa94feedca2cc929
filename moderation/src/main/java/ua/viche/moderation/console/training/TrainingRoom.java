package ua.viche.moderation.console.training;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.console.desk.Block;
import ua.viche.moderation.console.desk.ItemView;
import ua.viche.moderation.console.desk.Scopes;
import ua.viche.moderation.console.desk.Service;
import ua.viche.moderation.console.pages.Door;
import ua.viche.moderation.console.pages.Reply;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.moderation.console.pages.Words;
import ua.viche.platform.identity.Role;
import ua.viche.platform.launcher.Feature;

/// Courses of the police, wired.
public final class TrainingRoom {

    private static final String ROOT = "/v1/training";

    private final Service service;

    private record Course(String code, String title) {}

    /// @param enrolled null where they are so few that one could tell who
    /// @param passed likewise
    private record Completion(String course, String region, String rank, @Nullable Integer enrolled, @Nullable Integer passed) {

        List<String> cells(Words words) {
            return List.of(words.word("region", region), words.word("rank", rank), shown(words, enrolled), shown(words, passed));
        }

        private static String shown(Words words, @Nullable Integer people) {
            return people == null ? words.of("training.hidden") : words.of("number", people);
        }
    }

    private TrainingRoom(Service service) {
        this.service = service;
    }

    public static Feature at(Door door, Service service) {
        var room = new TrainingRoom(service);
        return Feature.at("/console/training", rules -> rules.get("/", door.open(room::figures)));
    }

    private Reply figures(Visit visit) {
        Scopes.require(visit.caller(), Role.OFFICIAL, Role.OFFICER);
        var words = visit.words();
        var courses = service.list(visit, ROOT + "/courses?limit=100", Course.class).value().items();
        var figures = service.list(visit, ROOT + "/figures", Completion.class).value().items();
        var heads = List.of(words.of("training.region"), words.of("training.rank"), words.of("training.enrolled"),
                words.of("training.passed"));
        return Reply.page(ItemView.of(List.of(), words.of("menu.training"))
                .blocks(courses.stream().<Block>map(course -> new Block.Table(course.title(), heads,
                        figures.stream().filter(figure -> figure.course().equals(course.code()))
                                .map(figure -> figure.cells(words)).toList(),
                        words.of("training.empty"))).toList()));
    }
}
