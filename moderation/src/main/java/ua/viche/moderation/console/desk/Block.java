package ua.viche.moderation.console.desk;

import java.util.List;

/// A part of an item's page.
public sealed interface Block {

    /// What somebody wrote, as it is.
    ///
    /// @param language of the text; empty where it is not known
    record Text(String title, String text, String language) implements Block {}

    /// What somebody wrote in Markdown, as HTML that can do nothing.
    ///
    /// @param more where to read more
    record Rich(String title, String html, String language, List<Link> more) implements Block {

        public Rich {
            html = Markup.harmless(html);
        }
    }

    /// Items that have a page of their own.
    record Rows(String title, List<Row> rows, String empty) implements Block {}

    /// Lines.
    ///
    /// @param ordered whether they are counted
    record Points(String title, List<String> points, boolean ordered, String empty) implements Block {}

    /// Figures; the first column names them.
    record Table(String title, List<String> heads, List<List<String>> rows, String empty) implements Block {}

    /// What has to be there.
    record Checklist(String title, List<Need> needs) implements Block {}

    /// @param path where to see to it; empty without
    record Need(String text, boolean met, String path) {}

    /// What an act can be about, one or several at once.
    ///
    /// @param act id of its form
    record Picks(String title, String act, String field, List<Pick> picks, String empty) implements Block {}

    /// @param more a second text, for instance the wording that somebody proposes; empty without
    record Pick(String value, boolean chosen, String title, String text, String more, List<String> meta, List<Mark> marks) {}

    /// Things with their own acts.
    record Entries(String title, List<Entry> entries, String empty) implements Block {}

    record Entry(String title, String text, List<String> meta, List<Mark> marks, List<Act> acts) {}

    /// Ways to a part of what is there.
    record Ways(String title, List<Link> ways) implements Block {}
}
