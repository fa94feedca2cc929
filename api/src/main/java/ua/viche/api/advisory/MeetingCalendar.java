package ua.viche.api.advisory;

import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// A group's meetings as a calendar that phones subscribe to (RFC 5545).
final class MeetingCalendar {

    static String of(Group group, List<Meeting> meetings, Locale language) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Viche//Advisory groups//UK"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        meetings.forEach(meeting -> calendar.add(event(group, meeting, language)));
        return calendar.toString();
    }

    private static VEvent event(Group group, Meeting meeting, Locale language) {
        var event = new VEvent(false);
        event.add(new Uid(meeting.id() + "@viche.ua"));
        event.add(new DtStamp(meeting.calledAt()));
        event.add(new DtStart<>(meeting.startsAt()));
        event.add(new DtEnd<>(meeting.endsAt()));
        event.add(new Summary(group.name().in(language)));
        event.add(new Location(meeting.place()));
        event.add(new Description(String.join("\n", meeting.agenda())));
        event.add(new Sequence(meeting.sequence()));
        event.add(
                meeting.state() == Meeting.State.CANCELLED ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    private MeetingCalendar() {}
}
