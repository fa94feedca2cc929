package ua.viche.moderation.console.schools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ua.viche.moderation.console.desk.Act;
import ua.viche.moderation.console.desk.Block;
import ua.viche.moderation.console.desk.Desk;
import ua.viche.moderation.console.desk.Fact;
import ua.viche.moderation.console.desk.Field.Option;
import ua.viche.moderation.console.desk.ItemView;
import ua.viche.moderation.console.desk.Link;
import ua.viche.moderation.console.desk.ListView;
import ua.viche.moderation.console.desk.Mark;
import ua.viche.moderation.console.desk.Row;
import ua.viche.moderation.console.desk.Written;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.moderation.console.pages.Words;
import ua.viche.platform.identity.Role;

/// The list of schools, and one of them.
final class SchoolPages {

    static final String ROOT = "/console/schools";

    private static final int NAME_LIMIT = 200;
    private static final int CLASS_LIMIT = 20;

    private final SchoolsApi api;

    /// What a school teaches, to whom.
    record Names(Map<String, String> lessons, Map<UUID, String> classes, Map<UUID, String> officers) {

        static Names of(School school, List<School.SchoolClass> classes, List<School.Lesson> programme) {
            return new Names(programme.stream().collect(Collectors.toMap(School.Lesson::code, School.Lesson::title)),
                    classes.stream().collect(Collectors.toMap(School.SchoolClass::id, School.SchoolClass::name)),
                    school.officers().stream().collect(Collectors.toMap(School.Officer::id, School.Officer::name)));
        }

        String lesson(School.Booking one) {
            return lessons.getOrDefault(one.lesson(), one.lesson());
        }

        String schoolClass(School.Booking one) {
            return classes.getOrDefault(one.schoolClass(), "—");
        }

        String officer(School.Booking one) {
            return officers.getOrDefault(one.officer(), "—");
        }
    }

    SchoolPages(SchoolsApi api) {
        this.api = api;
    }

    ListView list(Visit visit) {
        return list(visit.words(), api.mine(visit).stream()
                .map(one -> new Row(ROOT + "/" + one.id(), one.name(), List.of(one.code(), one.district()), List.of(), "calm"))
                .toList());
    }

    static ListView list(Words words, List<Row> rows) {
        return new ListView(words.of("menu.schools"), "", ROOT, List.of(), List.of(), rows, "", words.of("schools.empty"), false);
    }

    ItemView item(Visit visit, UUID id, Written written) {
        var words = visit.words();
        var one = api.find(visit, id);
        var classes = api.classes(visit, id);
        var programme = api.programme(visit);
        var names = Names.of(one, classes, programme);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Rows(words.of("schools.bookings"),
                api.bookings(visit, id).stream().map(booking -> row(booking, names, words)).toList(),
                words.of("schools.bookings.empty")));
        blocks.add(new Block.Table(words.of("schools.classes"), List.of(words.of("schools.class"), words.of("schools.pupils")),
                classes.stream().map(it -> List.of(it.name(), words.of("number", it.pupils()))).toList(),
                words.of("schools.classes.empty")));
        blocks.add(
                new Block.Points(words.of("schools.officers"), one.officers().stream().map(School.Officer::name).toList(), false,
                        words.of("schools.officers.empty")));
        blocks.add(new Block.Points(words.of("schools.programme"),
                programme.stream().map(it -> words.of("schools.lesson", it.title(), it.minutes(), it.fromGrade(), it.toGrade()))
                        .toList(),
                false, words.of("schools.programme.empty")));
        return ItemView.of(List.of(Link.to(ROOT, words.of("menu.schools"))), one.name()).done(Desk.done(visit))
                .facts(List.of(new Fact(words.of("schools.code"), one.code()),
                        new Fact(words.of("advisory.district"), one.district())))
                .blocks(blocks).acts(acts(visit, one, classes, programme).stream().map(act -> act.on(written)).toList());
    }

    private static Row row(School.Booking booking, Names names, Words words) {
        return new Row(ROOT + "/bookings/" + booking.id(), names.lesson(booking),
                List.of(words.moment(booking.startsAt()), names.schoolClass(booking), names.officer(booking)),
                List.of(new Mark(words.of("schools.booking.is." + booking.state()),
                        booking.state().equals("held") ? "good" : "calm")),
                "calm");
    }

    private static List<Act> acts(Visit visit, School one, List<School.SchoolClass> classes, List<School.Lesson> programme) {
        var words = visit.words();
        var path = ROOT + "/" + one.id();
        var acts = new ArrayList<Act>();
        if (visit.caller().has(Role.COORDINATOR, one.code())) {
            if (!classes.isEmpty() && !one.officers().isEmpty()) {
                acts.add(Act.of(words, "schools.book", path + "/bookings")
                        .select("class", options(classes, it -> it.id().toString(), School.SchoolClass::name), "")
                        .select("lesson", options(programme, School.Lesson::code, School.Lesson::title), "")
                        .select("officer", options(one.officers(), it -> it.id().toString(), School.Officer::name), "")
                        .moment("startsAt", ""));
            }
            acts.add(Act.of(words, "schools.add-class", path + "/classes").line("name", CLASS_LIMIT, "").number("pupils", ""));
        }
        if (visit.caller().has(Role.OFFICER, one.district())) {
            acts.add(Act.of(words, "schools.join", path + "/officers").line("name", NAME_LIMIT, ""));
        }
        return acts;
    }

    private static <T> List<Option> options(List<T> things, Function<T, String> value, Function<T, String> text) {
        return things.stream().map(thing -> new Option(value.apply(thing), text.apply(thing), "")).toList();
    }
}
