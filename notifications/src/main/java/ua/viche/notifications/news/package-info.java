/// Which facts of other services are told, and to whom.
///
/// To tell of one more fact:
///
/// 1. a constant in [ua.viche.notifications.content.MessageKind]: how it is treated on its way and what its texts speak of. Pushes about
///    reports and schools are `silent()`: they say only that there is a message. What is gathered or capped can be set otherwise by
///    `notifications.kinds.KIND`;
/// 2. its `title` and `text` (and `digest`, if it is gathered) in `content/messages_uk.properties` and `messages_en.properties`; a text
///    that is missing or speaks of something else stops the start;
/// 3. one line in the class here that maps the service's facts (`PetitionNews` is the pattern): the event, a name for its consumer
///    that never changes, and the news with those whom it concerns.
///
/// News can also be for whoever follows any of several things (`toFollowersOfAny`), be told later to whoever follows then (`from`), and
/// lose its use at a moment (`until`). An audience that is not made of followers is a [ua.viche.notifications.delivery.Crowd], as that
/// of campaigns is.
///
/// The rest (inbox, preferences, quiet hours, push, mail, explanation) follows. A fact that is not for everybody must not be told to
/// the followers of a topic: anybody can follow.
@NullMarked
package ua.viche.notifications.news;

import org.jspecify.annotations.NullMarked;
