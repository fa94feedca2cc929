package ua.viche.moderation.console.item;

import java.util.List;
import java.util.Locale;
import ua.viche.moderation.complaints.Complaints;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.moderation.console.queue.QueueRow;
import ua.viche.moderation.decisions.Decisions;
import ua.viche.moderation.policy.Policies;
import ua.viche.moderation.queue.HistoryEntry;
import ua.viche.moderation.queue.Item;
import ua.viche.moderation.queue.ItemReading;
import ua.viche.moderation.queue.Items;
import ua.viche.moderation.queue.Reviewer;
import ua.viche.moderation.screening.Screened;

/// Gathers what the page of an item shows.
final class ItemPages {

    /// The kind of items that are photos; their subject is the photo.
    private static final String PHOTO = "photo";

    /// Longer texts are not struck out on this page.
    private static final int LONGEST_WHOLE = 60_000;

    private final Items items;
    private final Decisions decisions;
    private final Policies policies;
    private final Complaints complaints;

    ItemPages(Items items, Decisions decisions, Policies policies, Complaints complaints) {
        this.items = items;
        this.decisions = decisions;
        this.policies = policies;
        this.complaints = complaints;
    }

    ItemFacts facts(Visit visit, Item item) {
        return ItemFacts.of(item, reading(visit), visit.words());
    }

    ItemView page(Visit visit, Item item, DecisionForm form) {
        var facts = facts(visit, item);
        var content = item.content();
        var whole = content.text().length() > LONGEST_WHOLE ? "" : content.text();
        return new ItemView(facts, QueueRow.title(item, visit.words()),
                isPhoto(item) ? facts.path() + "/photo" : "", TextPart.of(facts.path(), content.text(), content.language(), 0),
                whole,
                choices(visit, item), background(visit, item), form);
    }

    /// What can be done with an item, in the order in which it is offered.
    List<String> actions(Item item) {
        var possible = Decisions.possible(item).stream().map(action -> action.name().toLowerCase(Locale.ROOT)).toList();
        return DecisionForm.ACTIONS.stream()
                .filter(action -> possible.contains(action) || DecisionForm.PASSING_ON.contains(action))
                .filter(action -> !(isPhoto(item) && action.equals("redact"))).toList();
    }

    private static boolean isPhoto(Item item) {
        return item.kind().equals(PHOTO);
    }

    private ItemView.Choices choices(Visit visit, Item item) {
        var language = visit.words().language();
        var grounds = policies.applying(item.kind(), item.body()).stream().map(policy -> Ground.of(policy, language)).toList();
        var queues = items.queues().all().stream().filter(queue -> !queue.code().equals(item.place().queue()))
                .map(queue -> new ItemView.Target(queue.code(), queue.name().in(language))).toList();
        return new ItemView.Choices(actions(item), grounds, queues);
    }

    private ItemView.Background background(Visit visit, Item item) {
        var words = visit.words();
        var reviewer = Reviewer.of(visit.request());
        var all = policies.all();
        var names = complaints.reasons();
        var voices = complaints.about(item).stream().map(complaint -> {
            var text = complaint.text();
            var outcome = complaint.outcome();
            var reason = names.stream().filter(one -> one.code().equals(complaint.reason())).findFirst()
                    .map(one -> one.name().in(words.language())).orElse(complaint.reason());
            return new Voice(reason, text == null ? "" : text, words.moment(complaint.madeAt()),
                    outcome == null ? "" : words.of("complaint." + outcome.name()));
        }).toList();
        var findings = items.findings(item).map(Screened::findings).orElse(List.of()).stream()
                .map(finding -> Notice.of(finding, item, all, words)).toList();
        return new ItemView.Background(findings, voices,
                decisions.on(item).stream().map(decision -> Judgement.of(decision, all, words)).toList(),
                items.history(item).stream().map(act -> Event.of(HistoryEntry.of(act, reviewer), words)).toList());
    }

    private ItemReading reading(Visit visit) {
        return new ItemReading(Reviewer.of(visit.request()), items.queues(), items.now());
    }
}
