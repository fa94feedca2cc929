package ua.viche.api.procedures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.identity.Assurance;
import ua.viche.platform.texts.Bilingual;
import ua.viche.platform.time.LegalCalendar;

/// One version of the rules by which a body takes petitions (Law of Ukraine "On citizens' appeals", art. 23-1, and the community's
/// statute). Cannot contradict itself.
///
/// @param code stable and public, for instance `ua-president`; also the scope of the body's officials
/// @param version counted from 1; a petition keeps the version with which it was drafted
/// @param body to whom petitions are addressed
/// @param territory KATOTTG code of the community; null for a national body
/// @param sponsors signatures needed before moderation; 0 where a submission goes straight to it
/// @param threshold signatures that oblige the body to consider the petition; sponsors count among them
/// @param collection how long signatures are collected
/// @param publicationWorkingDays from submission to publication or refusal (art. 23-1)
/// @param considerationStartWorkingDays from the threshold to the published start of consideration
/// @param considerationWorkingDays from the start of consideration to the answer (art. 23-1)
/// @param neededAssurance of those who draft and sign
/// @param signersPublic whether the petition's page lists the signers
/// @param placesShown how exactly it is kept, and shown in figures, where signers live
/// @param law where the rules come from
/// @param source how sure the figures are; names every one that was not checked against the primary text
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProcedureRules(String code, int version, Bilingual name, Bilingual body, @Nullable String territory, int sponsors,
        int threshold, CollectionPeriod collection, int publicationWorkingDays, int considerationStartWorkingDays,
        int considerationWorkingDays, Assurance neededAssurance, TextLimits text, SigningLimits signing, boolean signersPublic,
        PlacesShown placesShown, Bilingual law, Bilingual source) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern TERRITORY = Pattern.compile("UA[0-9]{17}");
    private static final int LONGEST_CODE = 40;
    private static final int MOST_SIGNATURES = 10_000_000;
    private static final int MOST_WORKING_DAYS = 250;

    public ProcedureRules {
        if (code.length() > LONGEST_CODE || !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("code is not lower-case words with dashes: " + code);
        }
        if (territory != null && !TERRITORY.matcher(territory).matches()) {
            throw new IllegalArgumentException("territory is not a KATOTTG code: " + territory);
        }
        within("version", version, 1, Integer.MAX_VALUE);
        within("threshold", threshold, 1, MOST_SIGNATURES);
        within("sponsors", sponsors, 0, threshold);
        within("publicationWorkingDays", publicationWorkingDays, 1, MOST_WORKING_DAYS);
        within("considerationStartWorkingDays", considerationStartWorkingDays, 1, MOST_WORKING_DAYS);
        within("considerationWorkingDays", considerationWorkingDays, 1, MOST_WORKING_DAYS);
    }

    /// Whether a petition must find sponsors before it goes to moderation.
    public boolean needsSponsors() {
        return sponsors > 0;
    }

    /// Until when a petition that is published now takes signatures.
    public Instant deadline(Instant opened, LegalCalendar calendar) {
        return collection.endAfter(opened, calendar);
    }

    /// Until when a petition that is submitted now is to be published or refused.
    public Instant publicationDue(Instant submitted, LegalCalendar calendar) {
        return calendar.afterWorkingDays(submitted, publicationWorkingDays);
    }

    /// Until when the body publishes that it considers a petition that reaches its threshold now.
    public Instant considerationStartDue(Instant thresholdReached, LegalCalendar calendar) {
        return calendar.afterWorkingDays(thresholdReached, considerationStartWorkingDays);
    }

    /// Until when a petition is answered whose consideration starts now.
    public Instant answerDue(Instant considerationStarted, LegalCalendar calendar) {
        return calendar.afterWorkingDays(considerationStarted, considerationWorkingDays);
    }

    /// The same rules as another version.
    ProcedureRules as(int version) {
        return new ProcedureRules(code, version, name, body, territory, sponsors, threshold, collection, publicationWorkingDays,
                considerationStartWorkingDays, considerationWorkingDays, neededAssurance, text, signing, signersPublic,
                placesShown, law, source);
    }

    private static void within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(field + " is not between " + least + " and " + most + ": " + value);
        }
    }
}
