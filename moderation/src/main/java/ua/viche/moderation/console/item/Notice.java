package ua.viche.moderation.console.item;

import java.util.List;
import ua.viche.moderation.console.pages.Words;
import ua.viche.moderation.policy.Policy;
import ua.viche.moderation.queue.Item;
import ua.viche.moderation.screening.Finding;

/// Something that a machine noticed. It decides nothing.
///
/// @param quote the passage; empty where the whole text is meant
/// @param policy which policy it may break; empty where it only deserves a look
/// @param item where the item stands that this one is like; empty without
public record Notice(String what, String quote, String policy, String item) {

    private static final int LONGEST_QUOTE = 200;

    static Notice of(Finding finding, Item about, List<Policy> policies, Words words) {
        var other = finding.item();
        var policy = policies.stream().filter(one -> one.code().equals(finding.policy())).findFirst()
                .map(one -> one.name(words.language())).orElse("");
        return new Notice(words.word("finding", finding.code()), quote(finding, about), policy,
                other == null ? "" : "/console/items/" + other);
    }

    private static String quote(Finding finding, Item about) {
        var field = finding.field().equals("title") ? about.content().title() : about.content().text();
        var end = Math.min(finding.end(), field.length());
        var start = Math.min(finding.start(), end);
        return end - start > LONGEST_QUOTE ? "" : field.substring(start, end);
    }
}
