//! Every text that a person reads, in Dutch and in English.
