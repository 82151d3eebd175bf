//! A mistake, shown in the user's own file.
