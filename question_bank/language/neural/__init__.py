"""The shipped language model at work: a small neural network in numpy, as a component of a spaCy pipeline."""
