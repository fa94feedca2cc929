package ua.viche.moderation.console.schools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.viche.moderation.console.desk.Act;
import ua.viche.moderation.console.desk.Desk;
import ua.viche.moderation.console.desk.Fact;
import ua.viche.moderation.console.desk.ItemView;
import ua.viche.moderation.console.desk.Link;
import ua.viche.moderation.console.desk.Written;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.moderation.console.pages.Words;
import ua.viche.moderation.console.schools.SchoolPages.Names;

/// A booked lesson: who was there, or that it does not take place.
final class BookingPages {

    private final SchoolsApi api;

    BookingPages(SchoolsApi api) {
        this.api = api;
    }

    ItemView page(Visit visit, UUID id, Written written) {
        var words = visit.words();
        var one = api.booking(visit, id);
        var school = api.find(visit, one.school());
        var names = Names.of(school, api.classes(visit, school.id()), api.programme(visit));
        var path = SchoolPages.ROOT + "/bookings/" + one.id();
        var acts = one.isBooked()
                ? List.of(Act.of(words, "schools.attend", path + "/attendance").number("present", "").number("absent", ""),
                        Act.of(words, "schools.cancel", path + "/cancellation").danger())
                : List.<Act>of();
        return ItemView
                .of(List.of(Link.to(SchoolPages.ROOT, words.of("menu.schools")),
                        Link.to(SchoolPages.ROOT + "/" + school.id(), school.name())), names.lesson(one))
                .done(Desk.done(visit)).facts(facts(one, names, words)).acts(acts.stream().map(act -> act.on(written)).toList());
    }

    private static List<Fact> facts(School.Booking one, Names names, Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.of("field.state"), words.of("schools.booking.is." + one.state())));
        facts.add(new Fact(words.of("field.startsAt"), words.moment(one.startsAt())));
        facts.add(new Fact(words.of("schools.class"), names.schoolClass(one)));
        facts.add(new Fact(words.of("schools.officer"), names.officer(one)));
        Optional.ofNullable(one.attendance()).ifPresent(attendance -> facts
                .add(new Fact(words.of("schools.attendance"),
                        words.of("schools.were", attendance.present(), attendance.absent()))));
        Optional.ofNullable(one.feedback()).ifPresent(sums -> facts
                .add(new Fact(words.of("schools.feedback"), words.of("schools.stars", sums.rating(), sums.given()))));
        return facts;
    }
}
