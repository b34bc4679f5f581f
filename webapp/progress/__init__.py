"""What a learner has done and what is due."""
