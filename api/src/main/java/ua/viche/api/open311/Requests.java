package ua.viche.api.open311;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import ua.viche.api.media.Media;
import ua.viche.api.reports.Origin;
import ua.viche.api.reports.PublicUpdates;
import ua.viche.api.reports.PublishedFilter;
import ua.viche.api.reports.ReportState;
import ua.viche.api.reports.ReportViews;
import ua.viche.api.reports.Reports;
import ua.viche.api.reports.Submission;
import ua.viche.api.reports.Submitting;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Ids;
import ua.viche.platform.http.Page;

/// What partners do with reports. They see what everybody sees, and nothing else: private, anonymous and crime reports are not public, and
/// what waits for moderation is not yet.
final class Requests {

    /// The first so many of a list.
    static final int MOST = 1_000;
    private static final int PAGE = 100;

    private final Database database;
    private final Clock clock;
    private final Reports reports;
    private final PublicUpdates updates;
    private final Media media;
    private final String address;
    private final RequestStore store = new RequestStore();

    /// What requests stand on.
    ///
    /// @param address of this server, without a slash at the end
    record Ground(Reports reports, PublicUpdates updates, Media media, String address) {}

    Requests(Platform platform, Ground ground) {
        database = platform.database();
        clock = platform.clock();
        reports = ground.reports();
        updates = ground.updates();
        media = ground.media();
        address = ground.address();
    }

    /// Hands in a report; under the same name only once.
    ///
    /// @param dedupe what the partner calls the request; null where it says nothing
    /// @return its id
    UUID hand(Partner partner, Submission submission, @Nullable String dedupe) {
        var before = before(partner, dedupe);
        if (before.isPresent()) {
            return before.get();
        }
        var id = Ids.next();
        try {
            var submitting = reports.hand(submission, Origin.OPEN311, null, id,
                    (session, _) -> store.insert(session, id, partner.id(), dedupe, now()));
            return switch (submitting) {
                case Submitting.Submitted _ -> id;
                case Submitting.NoSuchCategory() -> throw Mistake.unknown("service_code").exception();
                case Submitting.NoSuchOfficer(),Submitting.NoSuchPhotos _,Submitting.NobodyResponsible() -> throw new Mistake(400,
                        "у цьому місці ніхто не відповідає за такі повідомлення", "nobody is responsible for such requests there")
                        .exception();
            };
        } catch (ConstraintViolationException twice) {
            return before(partner, dedupe).orElseThrow(() -> twice);
        }
    }

    private Optional<UUID> before(Partner partner, @Nullable String dedupe) {
        return dedupe == null
                ? Optional.empty()
                : database.inTransaction(session -> store.find(session, partner.id(), dedupe));
    }

    /// One that everybody may read.
    Optional<RequestView> find(UUID id, Locale language) {
        return reports.published(id, language).map(report -> view(List.of(report)).getFirst());
    }

    /// Whether there is such a request for this partner: a public one, or one of its own.
    boolean isKnown(Partner partner, UUID id) {
        return reports.published(id, Locale.ROOT).isPresent()
                || database.inTransaction(session -> store.isOf(session, id, partner.id()));
    }

    /// Public ones, newest first.
    List<RequestView> list(RequestQuery query, @Nullable String district, Locale language) {
        if (!query.ids().isEmpty()) {
            return view(query.ids().stream().flatMap(id -> reports.published(id, language).stream()).toList());
        }
        var found = new ArrayList<ReportViews.Public>();
        var services = query.services().isEmpty() ? new String[]{null} : query.services().toArray(String[]::new);
        for (var service : services) {
            collect(query, new PublishedFilter(service, district, null, query.from(), query.until()), language, found);
        }
        found.sort(java.util.Comparator.comparing(ReportViews.Public::id).reversed());
        return view(found.stream().limit(MOST).toList());
    }

    private void collect(RequestQuery query, PublishedFilter filter, Locale language, List<ReportViews.Public> found) {
        String after = null;
        do {
            var page = reports.published(filter, new Page.Request(PAGE, after), language);
            page.items().stream().filter(report -> matches(query, report.state())).forEach(found::add);
            after = page.next() == null ? null : position(page.items());
        } while (after != null && found.size() < MOST);
    }

    private static String position(List<ReportViews.Public> items) {
        return items.getLast().id().toString();
    }

    private static boolean matches(RequestQuery query, ReportState state) {
        return query.status().isEmpty() || query.status().contains(RequestView.status(state));
    }

    private List<RequestView> view(List<ReportViews.Public> found) {
        var photos = photos(found.stream().filter(report -> !report.photos().isEmpty()).map(ReportViews.Public::id).toList());
        return found.stream().map(report -> RequestView.of(report, photos.get(report.id()))).toList();
    }

    /// The address of the first public photo of each.
    private Map<UUID, String> photos(List<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var first = database.inTransaction(session -> media.firstPublished(session, ids));
        return first.entrySet().stream().collect(java.util.stream.Collectors.toMap(Map.Entry::getKey,
                photo -> address + media.address(photo.getValue())));
    }

    /// What was publicly said about public reports in a span of time, oldest first.
    List<UpdateView> updates(RequestQuery.Window window) {
        return updates.between(window.from(), window.until(), MOST).stream().map(UpdateView::of).toList();
    }

    /// Adds what a partner's reporter says; under the same id only once.
    ///
    /// @return whether the request is one of the partner's
    boolean update(Partner partner, UUID report, String update, String text) {
        return database.inTransaction(session -> store.isOf(session, report, partner.id())).booleanValue()
                && reports.sayFromOutside(report, text,
                        session -> store.insertUpdate(session, report, partner.id(), update, now()));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
