package ua.viche.api.petitions;

/// A petition cannot go from where it is to where it was to go. Operations check first; whoever meets this lost a race.
final class IllegalTransitionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    IllegalTransitionException(PetitionState from, PetitionState to) {
        super("a petition cannot become " + to.code() + " from " + from.code());
    }
}
