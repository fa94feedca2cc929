package ua.viche.api.open311;

import java.util.UUID;
import ua.viche.api.reports.Courier;
import ua.viche.api.reports.Responsible;

/// Hands reports to [Outgoing] for bodies that take them by GeoReport v2, and tells how far they are.
final class OutgoingCourier implements Courier {

    private final Outgoing outgoing;

    OutgoingCourier(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    @Override
    public Brought bring(Parcel parcel) {
        var to = Responsible.of(parcel.to());
        if (to.isDistrict() || !outgoing.leadsTo(to.code())) {
            return Brought.NO_WAY;
        }
        var report = UUID.fromString(parcel.report());
        outgoing.take(report, to.code());
        return outgoing.state(report, to.code()).map(state -> switch (state) {
            case PROCESSED, SENT, ACKNOWLEDGED -> Brought.THERE;
            case SKIPPED -> Brought.NO_WAY;
            case UNPROCESSED, PROCESSING -> Brought.UNDER_WAY;
        }).orElse(Brought.UNDER_WAY);
    }
}
