package ua.viche.moderation.console.reports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.console.api.Outcome;
import ua.viche.moderation.console.api.Pictures;
import ua.viche.moderation.console.pages.Reply;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;

/// `/console/reports/{id}`: one report and what is done with it.
final class ReportRoutes {

    private static final Problem AWAY = new Problem(503, "reports-away");
    private static final String DISCLOSURES = "disclosures";

    private final ReportsApi api;
    private final ReportPages pages;
    private final Pictures pictures;

    ReportRoutes(ReportsApi api, ReportPages pages, Pictures pictures) {
        this.api = api;
        this.pages = pages;
        this.pictures = pictures;
    }

    Reply show(Visit visit) {
        TodayRoutes.staff(visit);
        return Reply.page(pages.page(visit, report(visit), Writing.NOTHING, null));
    }

    /// A photo, as the service of reports shows it to those responsible.
    Reply photo(Visit visit) {
        TodayRoutes.staff(visit);
        var photo = PathId.of(visit.request(), "photo");
        return pictures.picture(visit, "/v1/officer/reports/" + visit.id() + "/photos/" + photo + "/image");
    }

    Reply act(Visit visit) {
        TodayRoutes.staff(visit);
        var act = Act.of(visit.request().path().pathParameters().get("act")).orElseThrow(Problem.NOT_FOUND::with);
        var writing = Writing.of(act.path(), act.fields(), visit.form());
        return switch (api.act(visit, act, writing)) {
            case Outcome.Got<Report> _ -> Reply.to(act.passesOn()
                    ? "/console/reports?done=" + act.path()
                    : path(visit.id()) + "?done=" + act.path());
            case Outcome.Refused<Report> refused -> again(visit, refused.status(), writing.refused(refused.words()), null);
            case Outcome.Away<Report>() -> unknown(visit, writing);
        };
    }

    /// Shows once what was kept from the officer, for a purpose that the audit keeps.
    Reply disclose(Visit visit) {
        TodayRoutes.staff(visit);
        var writing = Writing.of(DISCLOSURES, List.of("what", "purpose"), visit.form());
        return switch (api.disclose(visit, writing)) {
            case Outcome.Got(var disclosed) -> again(visit, 200, writing, disclosed);
            case Outcome.Refused<Disclosed> refused -> again(visit, refused.status(), writing.refused(refused.words()), null);
            case Outcome.Away<Disclosed>() -> unknown(visit, writing);
        };
    }

    private Reply again(Visit visit, int status, Writing writing, @Nullable Disclosed disclosed) {
        return Reply.page(status, pages.page(visit, report(visit), writing, disclosed));
    }

    /// What was written stays on the page, and sending it again cannot do it twice.
    private Reply unknown(Visit visit, Writing writing) {
        var unsure = writing.unsure(visit.words().of("reports.unsure"));
        return switch (api.report(visit, visit.id())) {
            case Outcome.Got(var report) -> Reply.page(503, pages.page(visit, report, unsure, null));
            case Outcome.Refused<?> _,Outcome.Away<?> _ ->
                Reply.page(503, new UnsentView(path(visit.id()) + "/" + writing.form(), path(visit.id()), unsure));
        };
    }

    private Report report(Visit visit) {
        return switch (api.report(visit, visit.id())) {
            case Outcome.Got(var report) -> report;
            case Outcome.Refused<?> refused when refused.status() == 404 -> throw Problem.NOT_FOUND.with();
            case Outcome.Refused<?> _,Outcome.Away<?> _ -> throw AWAY.with();
        };
    }

    private static String path(UUID report) {
        return "/console/reports/" + report;
    }
}
