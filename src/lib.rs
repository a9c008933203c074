//! Finds the article in pasted text and picks the sentences that say it.
