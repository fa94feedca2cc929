package ua.viche.api.consultations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import ua.viche.platform.identity.Assurance;
import ua.viche.platform.texts.Bilingual;
import ua.viche.platform.time.LegalCalendar;

/// One version of the rules by which a body consults the public. Cannot contradict itself.
///
/// @param code stable and public, for instance `ua-moi`; also the scope of the body's editors
/// @param version counted from 1; a consultation keeps the version with which it was drafted
/// @param minimumDays contributions are taken for at least so many days after the day of the announcement
/// @param reportDays from the close to the published report
/// @param moderationWorkingDays from a contribution to the decision whether to show it
/// @param neededAssurance of those who contribute and choose priorities
/// @param authorsPublic whether people's names stand with their contributions; organisations are always named
/// @param law where the rules come from
/// @param source how sure the figures are
public record ConsultationRules(String code, int version, Bilingual name, Bilingual body, int minimumDays, int longestDays,
        int reportDays, int moderationWorkingDays, Assurance neededAssurance, boolean authorsPublic,
        ContributionLimits contribution, PriorityLimits priorities, Bilingual law, Bilingual source) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_CODE = 40;
    private static final int YEAR = 366;

    /// The longest text and proposed wording, in characters; the most files of one, and the most of one person.
    public record ContributionLimits(int text, int wording, int attachments, int perPerson) {

        public ContributionLimits {
            within("contribution.text", text, 1, 10_000);
            within("contribution.wording", wording, 1, 20_000);
            within("contribution.attachments", attachments, 0, 20);
            within("contribution.perPerson", perPerson, 1, 1_000);
        }
    }

    /// How long priorities are chosen, in days after the day on which it begins, and among how many options at most.
    public record PriorityLimits(int minimumDays, int longestDays, int mostOptions) {

        public PriorityLimits {
            within("priorities.minimumDays", minimumDays, 0, YEAR);
            within("priorities.longestDays", longestDays, minimumDays, YEAR);
            within("priorities.mostOptions", mostOptions, 2, 200);
        }
    }

    public ConsultationRules {
        if (code.length() > LONGEST_CODE || !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("code is not lower-case words with dashes: " + code);
        }
        within("version", version, 1, Integer.MAX_VALUE);
        within("minimumDays", minimumDays, 1, YEAR);
        within("longestDays", longestDays, minimumDays, YEAR);
        within("reportDays", reportDays, 1, YEAR);
        within("moderationWorkingDays", moderationWorkingDays, 1, YEAR);
    }

    /// The first day that may be the last one of a consultation that is announced now.
    LocalDate earliestLastDay(Instant announced) {
        return LocalDate.ofInstant(announced, LegalCalendar.ZONE).plusDays(minimumDays);
    }

    LocalDate latestLastDay(Instant announced) {
        return LocalDate.ofInstant(announced, LegalCalendar.ZONE).plusDays(longestDays);
    }

    /// Until when the report on a consultation that closed is due.
    Instant reportDue(Instant closed, LegalCalendar calendar) {
        return calendar.afterDays(closed.minusNanos(1), reportDays);
    }

    /// The same rules as another version.
    ConsultationRules as(int other) {
        return new ConsultationRules(code, other, name, body, minimumDays, longestDays, reportDays, moderationWorkingDays,
                neededAssurance, authorsPublic, contribution, priorities, law, source);
    }

    private static void within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(field + " is not between " + least + " and " + most + ": " + value);
        }
    }
}
