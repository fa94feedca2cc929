-- The words that stand for what moderation struck out may make a text longer than its author could; how long that may be is judged at the
-- door.
alter table contribution drop constraint contribution_text_check, drop constraint contribution_wording_check,
    add check (char_length(text) > 0), add check (char_length(wording) > 0);
