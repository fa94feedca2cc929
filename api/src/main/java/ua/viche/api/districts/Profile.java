package ua.viche.api.districts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Check;

/// What residents are told of a district besides its borders. Whatever is unknown is null.
///
/// @param unit code of the body above the district's officers, for instance `demo-police`
/// @param territory KATOTTG code of the community
/// @param hours when the officer receives people, as it is written on the door
/// @param nextMeeting with the community (Law "On the National Police", art. 88)
/// @param priorities what the officer works on, most important first
/// @param promisedWorkingDays within which questions are answered; 2 where nothing else was promised
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Profile(@Nullable String unit, @Nullable String territory, @Nullable String hours, @Nullable String address,
        @Nullable List<String> phones, @Nullable String email, @Nullable Meeting nextMeeting, @Nullable List<String> priorities,
        @Nullable Integer promisedWorkingDays) {

    /// The promise of who promised nothing (Bezpechne.community).
    public static final int USUAL_WORKING_DAYS = 2;

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int FEW = 10;
    private static final int LINE = 200;
    private static final int LONGEST_PROMISE = 30;

    /// A meeting with residents.
    public record Meeting(Instant at, String place) {

        public Meeting {
            Check.that().required("at", at).line("place", place, LINE).done();
        }
    }

    public Profile {
        phones = phones == null ? null : List.copyOf(phones);
        priorities = priorities == null ? null : List.copyOf(priorities);
        Check.that().rule(unit == null || CODE.matcher(unit).matches(), "unit", "code").optionalLine("territory", territory, LINE)
                .optionalText("hours", hours, LINE).optionalText("address", address, LINE).optionalLine("email", email, LINE)
                .rule(phones == null || phones.size() <= FEW, "phones", "too-many", FEW)
                .rule(phones == null || phones.stream().allMatch(phone -> phone.matches("[+0-9 ()-]{2,20}")), "phones", "phone")
                .rule(priorities == null || priorities.size() <= FEW, "priorities", "too-many", FEW)
                .rule(promisedWorkingDays == null || promisedWorkingDays >= 1 && promisedWorkingDays <= LONGEST_PROMISE,
                        "promisedWorkingDays", "between", 1, LONGEST_PROMISE)
                .done();
    }

    static Profile empty() {
        return new Profile(null, null, null, null, null, null, null, null, null);
    }

    /// Working days within which questions are answered.
    public int promise() {
        return promisedWorkingDays == null ? USUAL_WORKING_DAYS : promisedWorkingDays;
    }
}
