/// The public log of acts: its entries, its tree, its checkpoints.
///
/// What an outsider learns from the log, and nothing else: that somebody signed, withdrew, or had a signature invalidated under a
/// named rule, on which petition, in which minute (UTC) and in which order; the hash of the text that was signed; and which acts on
/// **one** petition are of the same person, by a signer key that is made of the petition's own secret (HMAC-SHA-256). No name, no
/// account, no network, no territory. Signer keys of two petitions cannot be joined by anybody who lacks both secrets. Who already
/// knows that somebody signed in a certain minute may guess which of that minute's entries it was; who is given a receipt sees its
/// entry. Inside, a signature leads to its batch and so to its entry: whoever anonymises a petition destroys its secret **and** that
/// link (`signature.batch`), and then nobody at all can tell whose an entry was.
@NullMarked
package ua.viche.api.ledger;

import org.jspecify.annotations.NullMarked;
