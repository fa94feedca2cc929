package ua.viche.api.consultations;

import java.util.UUID;
import ua.viche.platform.http.Problem;
import ua.viche.platform.http.ProblemException;

/// What is answered where an act did not happen.
final class Refusals {

    private static final Problem NOT_NOW = new Problem(409, "consultation-state");
    private static final Problem INCOMPLETE = new Problem(422, "consultation-incomplete");
    private static final Problem STILL_OPEN = new Problem(409, "consultation-open");
    private static final Problem UNANSWERED = new Problem(409, "verdicts-missing");
    private static final Problem NOT_OPEN = new Problem(409, "consultation-closed");
    private static final Problem NAMELESS = new Problem(403, "name-required");
    private static final Problem SECTION_GONE = new Problem(409, "section-gone");

    static ConsultationView done(Consulting consulting) {
        return switch (consulting) {
            case Consulting.Done(var consultation) -> consultation;
            case Consulting.Answered _ -> throw new IllegalStateException("a verdict is no step of a consultation");
            case Consulting.NoSuchConsultation() -> throw ConsultationRoutes.none();
            case Consulting.NotYours(var procedure) -> throw notYours(procedure);
            case Consulting.NotNow(var state) -> throw NOT_NOW.with(state).detail("state", state.code());
            case Consulting.Stale(var version) -> throw Problem.STALE.with().detail("version", version);
            case Consulting.NoSuchProcedure() -> throw Problem.INVALID.with().at("/procedure", "unknown-procedure");
            case Consulting.Incomplete(var missing) -> {
                var problem = INCOMPLETE.with();
                missing.forEach(part -> problem.at("/" + part, "required"));
                throw problem;
            }
            case Consulting.TermOutside(var earliest, var latest) ->
                throw Problem.INVALID.with().at("/lastDay", "last-day", earliest.toString(), latest.toString())
                        .detail("earliest", earliest).detail("latest", latest);
            case Consulting.BadText(var rule, var most) -> throw Problem.INVALID.with().at("/markdown", rule, most);
            case Consulting.NoSuchContributions(var places) -> {
                var problem = Problem.INVALID.with();
                places.forEach(place -> problem.at("/contributions/" + place, "unknown-contribution"));
                throw problem;
            }
            case Consulting.StillOpen(var closesAt) -> throw STILL_OPEN.with(closesAt.toString()).detail("closesAt", closesAt);
            case Consulting.Unanswered(var missing, var some) ->
                throw UNANSWERED.with(missing).detail("missing", missing).detail("contributions", some);
        };
    }

    static UUID verdict(Consulting consulting) {
        return consulting instanceof Consulting.Answered(var verdict, _) ? verdict : done(consulting).id();
    }

    static ContributionView registered(Contributing contributing) {
        return switch (contributing) {
            case Contributing.Registered(var contribution) -> contribution;
            case Contributing.NoSuchConsultation() -> throw ConsultationRoutes.none();
            case Contributing.NotOpen(var state, var closedAt, var serverTime) -> {
                var problem = NOT_OPEN.with(serverTime.toString(), closedAt == null ? "—" : closedAt.toString())
                        .detail("state", state.code()).detail("serverTime", serverTime);
                throw closedAt == null ? problem : problem.detail("closedAt", closedAt);
            }
            case Contributing.NeedsAssurance(var needed) ->
                throw Problem.ASSURANCE_REQUIRED.with(needed).detail("required",
                        needed.name().toLowerCase(java.util.Locale.ROOT));
            case Contributing.Nameless() -> throw NAMELESS.with();
            case Contributing.NoSuchSection() -> throw Problem.INVALID.with().at("/section", "unknown-section");
            case Contributing.SectionGone(var edition) -> throw SECTION_GONE.with(edition).detail("edition", edition);
            case Contributing.TooLong(var field, var most) ->
                throw Problem.INVALID.with().at("/" + field, field.equals("attachments") ? "too-many" : "too-long", most);
            case Contributing.TooMany(var most) -> throw Problem.INVALID.with().at("", "contributions-per-person", most);
            case Contributing.BadAttachments(var places) -> {
                var problem = Problem.INVALID.with();
                places.forEach(place -> problem.at("/attachments/" + place, "unknown-file"));
                throw problem;
            }
        };
    }

    static ProblemException notYours(String procedure) {
        return Problem.FORBIDDEN.with().detail("role", "editor").detail("scope", procedure);
    }

    private Refusals() {}
}
