package ua.viche.api.reports;

/// How an act of staff on a report ended; only [Done] changed anything.
sealed interface CaseActing {

    record Done(CaseView report) implements CaseActing {}

    /// There is no such report, or it is not theirs.
    record NoSuchReport() implements CaseActing {}

    /// Its state does not allow that.
    record NotNow(ReportState state) implements CaseActing {}

    /// What is about a crime does not end before the duty unit has it, or a reason says why not.
    record NotForwarded() implements CaseActing {}

    /// A refusal names who is to act instead, and the chain names nobody.
    record NobodyNext() implements CaseActing {}

    /// There is no such body.
    record NoSuchBody() implements CaseActing {}

    /// It cannot be the same as that report: of another category, ended as a duplicate itself, or none.
    record NotTheSame() implements CaseActing {}

    /// It is no longer what the staff saw of it.
    record Stale() implements CaseActing {}

    /// The category has no such template.
    record NoSuchTemplate() implements CaseActing {}
}
