package ua.viche.platform.identity;

import ua.viche.platform.http.Problem;
import ua.viche.platform.http.ProblemException;

/// Why a request has no caller, as the 401 problem's member `reason` says it: an app signs in again after `token-expired`.
enum Rejection {
    MISSING, EXPIRED, INVALID, REVOKED;

    ProblemException problem() {
        return Problem.UNAUTHENTICATED.with().detail("reason", switch (this) {
            case MISSING -> "token-missing";
            case EXPIRED -> "token-expired";
            case INVALID -> "token-invalid";
            case REVOKED -> "token-revoked";
        });
    }
}
