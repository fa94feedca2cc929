package ua.viche.notifications.news;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import ua.viche.contracts.events.AdvisoryApplicationDecided;
import ua.viche.contracts.events.AdvisoryCallOpened;
import ua.viche.contracts.events.AdvisoryMeetingCalled;
import ua.viche.contracts.events.AdvisoryMinutesApproved;
import ua.viche.contracts.events.RecommendationAdopted;
import ua.viche.contracts.events.RecommendationAnswered;
import ua.viche.contracts.events.SchoolLessonBooked;
import ua.viche.contracts.events.TrainingCompleted;
import ua.viche.notifications.content.About;
import ua.viche.notifications.content.Argument;
import ua.viche.notifications.content.MessageKind;
import ua.viche.notifications.content.Reason;
import ua.viche.notifications.content.Topic;
import ua.viche.notifications.delivery.News;
import ua.viche.platform.events.Subscription;

/// What is told of advisory groups, School and Police, and training. Of schools nobody is told more than that there is something, but
/// for the officer, in the inbox alone: when the lesson is.
final class CommunityNews {

    private final Telling tell;

    CommunityNews(Telling tell) {
        this.tell = tell;
    }

    List<Subscription<?>> subscriptions() {
        return List.of(
                tell.of(AdvisoryCallOpened.class, "advisory-call-opened",
                        event -> News
                                .of(MessageKind.ADVISORY_CALL, group(event.group()),
                                        Map.of("group", name(event.nameUk(), event.nameEn()), "closes",
                                                event.closesAt().minusMillis(1).toString()))
                                .toFollowersOfAny(group(event.group()), Topic.TERRITORY.about(event.district()))
                                .until(event.closesAt())),
                tell.of(AdvisoryApplicationDecided.class, "advisory-application-decided",
                        event -> News
                                .of(event.appointed() ? MessageKind.ADVISORY_APPOINTED : MessageKind.ADVISORY_NOT_APPOINTED,
                                        group(event.group()), Map.of("group", name(event.nameUk(), event.nameEn())))
                                .to(event.applicant(), Reason.OWN)),
                tell.of(AdvisoryMeetingCalled.class, "advisory-meeting-called", CommunityNews::meeting),
                tell.of(AdvisoryMinutesApproved.class, "advisory-minutes-approved",
                        event -> News
                                .of(MessageKind.ADVISORY_MINUTES, meeting(event.meeting()),
                                        Map.of("group", name(event.nameUk(), event.nameEn()), "held",
                                                event.startsAt().toString()))
                                .to(event.members(), Reason.MEMBER).toFollowersOf(group(event.group()))),
                tell.of(RecommendationAdopted.class, "advisory-recommendation-adopted",
                        event -> News
                                .of(MessageKind.ADVISORY_RECOMMENDATION_ADOPTED, recommendation(event.recommendation()),
                                        Map.of("group", name(event.nameUk(), event.nameEn()), "answerDue",
                                                event.dueAt().minusMillis(1).toString()))
                                .toFollowersOf(group(event.group()))),
                tell.of(RecommendationAnswered.class, "advisory-recommendation-answered",
                        event -> News
                                .of(MessageKind.ADVISORY_RECOMMENDATION_ANSWERED, recommendation(event.recommendation()),
                                        Map.of("group", name(event.nameUk(), event.nameEn()), "verdict", event.verdict()))
                                .to(event.members(), Reason.MEMBER).toFollowersOf(group(event.group()))),
                tell.some(SchoolLessonBooked.class, "school-lesson-booked", CommunityNews::lesson),
                tell.of(TrainingCompleted.class, "training-completed",
                        event -> News.of(MessageKind.TRAINING_COMPLETED, new About("certificate", event.certificate().toString()),
                                Map.of("course", name(event.titleUk(), event.titleEn()))).to(event.person(), Reason.LEARNER)));
    }

    private static News meeting(AdvisoryMeetingCalled event) {
        var group = name(event.nameUk(), event.nameEn());
        var starts = event.startsAt().toString();
        var news = event.cancelled()
                ? News.of(MessageKind.ADVISORY_MEETING_CANCELLED, meeting(event.meeting()),
                        Map.of("group", group, "starts", starts))
                : News.of(MessageKind.ADVISORY_MEETING_CALLED, meeting(event.meeting()),
                        Map.of("group", group, "starts", starts, "place", event.place())).until(event.startsAt());
        return news.to(event.members(), Reason.MEMBER);
    }

    private static List<News> lesson(SchoolLessonBooked event) {
        var school = Topic.SCHOOL.about(event.school());
        return List.of(News.of(MessageKind.SCHOOL_NEWS, school, Map.of()).toFollowers(),
                News.of(event.cancelled() ? MessageKind.SCHOOL_LESSON_CANCELLED : MessageKind.SCHOOL_LESSON_BOOKED, school,
                        Map.of("starts", event.startsAt().toString())).to(event.officer(), Reason.TEACHER));
    }

    private static About group(UUID id) {
        return Topic.GROUP.about(id);
    }

    private static About meeting(UUID id) {
        return new About("meeting", id.toString());
    }

    private static About recommendation(UUID id) {
        return new About("recommendation", id.toString());
    }

    private static String name(String ukrainian, String english) {
        return Argument.localized(ukrainian, english);
    }
}
