//! What the command line answers where no screen is needed.
