/// The console: web pages for moderators and officials, at `/console`.
///
/// | address | what it is |
/// |---|---|
/// | `/console` | the first page of whoever is signed in |
/// | `/console/sign-in`, `…/start`, `…/callback` | signing in by OpenID Connect (authorization code with PKCE) |
/// | `POST /console/sign-out` | signing out, also at the identity provider |
/// | `POST /console/preferences` | language, brightness, shortcuts |
/// | `/console/queue` | what waits for a decision |
/// | `/console/items/{id}` | one item; `POST …/claim`, `…/release`, `…/decisions` |
/// | `/console/appeals`, `…/{id}`; `POST …/claim`, `…/release`, `…/decision` | appeals against what somebody else decided |
/// | `/console/figures` | what waits, what was done, how long it took |
/// | `/console/audit` | what the staff did, searched; whether the chain is whole |
/// | `/console/petitions`, `…/{id}`, `POST …/{id}/answer` | an official's petitions, over the public interface of their service |
/// | `/console/consultations`, `…/{id}`, `…/{id}/contributions`, `…/{id}/report` | a body's consultations: verdicts and the report |
/// | `/console/campaigns`, `…/new`, `…/{id}`, `…/{id}/edit` | a body's campaigns: written, approved, stopped |
/// | `/console/advisory`, `…/groups/{id}`, `…/meetings/{id}`, `…/recommendations`, `…/recommendations/{id}` | advisory groups |
/// | `/console/plan`, `…/{code}` | what an entity promised in the action plan |
/// | `/console/schools`, `…/{id}`, `…/bookings/{id}` | schools and their lessons |
/// | `/console/training` | how many officers passed which course |
/// | `/console/reports`, `…/{id}`; `POST …/{id}/replies`, `…/state` … | an officer's day, and each report, over the interface of their service |
/// | `/console/map` | a district's reports on a map and in a list |
/// | `/console/rota`, `…/{district}`; `POST …/{district}/shifts` … | who is on duty, and what residents are told |
/// | `/console/policies` | the grounds that decisions may name |
/// | `/console/live` | Server-Sent Events: something changed |
/// | `/console/assets/{hash}/{file}` | style and scripts |
///
/// A package below is one room; [ua.viche.moderation.console.pages] is what all of them share. Pages call the features of moderation
/// themselves; whatever belongs to another service is asked over HTTP as the signed-in person. The console is off where the setting
/// `moderation.console.issuer` is missing.
@NullMarked
package ua.viche.moderation.console;

import org.jspecify.annotations.NullMarked;
