package ua.viche.api.reports;

/// How an author's act on a report ended; only [Done] changed anything.
sealed interface Acting {

    record Done(ReportViews.Own report) implements Acting {}

    /// There is no such report, or it is not theirs.
    record NoSuchReport() implements Acting {}

    /// Its state, or what everybody may see of it, does not allow that.
    ///
    /// @param what `state` or `publication`
    record NotNow(ReportState state, String what) implements Acting {}
}
