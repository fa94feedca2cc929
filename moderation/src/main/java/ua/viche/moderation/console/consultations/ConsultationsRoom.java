package ua.viche.moderation.console.consultations;

import java.time.Clock;
import ua.viche.moderation.console.desk.Service;
import ua.viche.moderation.console.pages.Door;
import ua.viche.platform.launcher.Feature;

/// Bodies' consultations, wired.
public final class ConsultationsRoom {

    public static Feature at(Door door, Service service, Clock clock) {
        var api = new ConsultationsApi(service);
        return Feature.at("/console/consultations", new ConsultationRoutes(door, api, new ConsultationPages(api, clock),
                new ContributionPages(api), new ReportPages(api, clock)));
    }

    private ConsultationsRoom() {}
}
