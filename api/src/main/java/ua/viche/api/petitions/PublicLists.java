package ua.viche.api.petitions;

import java.time.Duration;
import ua.viche.api.surge.Shed;
import ua.viche.api.surge.Shelf;
import ua.viche.api.surge.Surge;
import ua.viche.platform.http.Page;

/// Lists and searches as everybody sees them, at most a second old; older while they are shed.
final class PublicLists {

    private static final Duration FRESH = Duration.ofMillis(800);

    private record Question(PetitionStore.Filter filter, Page.Request page) {}

    private final Petitions petitions;
    private final Surge surge;
    private final Shelf<Question, Page<PetitionView>> shelf = new Shelf<>(FRESH, 2_000);

    PublicLists(Petitions petitions, Surge surge) {
        this.petitions = petitions;
        this.surge = surge;
    }

    Shelf.Kept<Page<PetitionView>> list(PetitionStore.Filter filter, Page.Request page) {
        var shed = surge.sheds(filter.words() == null ? Shed.LISTS : Shed.SEARCH);
        return shelf.take(new Question(filter, page), shed, question -> petitions.list(question.filter, question.page, null));
    }
}
