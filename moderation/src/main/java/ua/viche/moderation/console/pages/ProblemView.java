package ua.viche.moderation.console.pages;

/// A mistake as a page: what happened, and what to do.
///
/// @param trace under which the log says more; empty where it would not
public record ProblemView(int status, String title, String detail, String advice, String trace) implements View {

    @Override
    public String template() {
        return "problem.jte";
    }
}
