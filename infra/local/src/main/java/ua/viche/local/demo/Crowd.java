package ua.viche.local.demo;

import ua.viche.local.identity.People;
import ua.viche.local.identity.TokenRequest;

/// Many people who sign one petition.
public final class Crowd {

    private final Phone phone;
    private final String petition;
    private final People people = new People();

    public Crowd(Phone phone, String petition) {
        this.phone = phone;
        this.petition = petition;
    }

    /// So many people sign, one after the other.
    ///
    /// @throws Differs where one is refused
    public int sign(int count) {
        for (var signer = 0; signer < count; signer++) {
            phone.person(TokenRequest.citizen(people.somebodyNew())).post("/v1/petitions/" + petition + "/signatures", null)
                    .expect(201);
        }
        return count;
    }
}
