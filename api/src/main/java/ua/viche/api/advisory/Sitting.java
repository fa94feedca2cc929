package ua.viche.api.advisory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A meeting with its group, its members of now and who of them is there: what an act within it is judged by.
record Sitting(Group group, Meeting meeting, List<Member> members, List<UUID> present) {

    /// Members who are there and still have their seat.
    List<Member> attending() {
        return members.stream().filter(member -> present.contains(member.id())).toList();
    }

    boolean quorate() {
        return attending().size() >= group.charter().quorum();
    }

    Optional<Member> member(UUID person) {
        return members.stream().filter(member -> member.person().equals(person)).findFirst();
    }

    MeetingView view(boolean inside) {
        return MeetingView.of(meeting, present, quorate(), inside);
    }
}
