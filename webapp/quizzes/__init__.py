"""Quizzes: choosing, answering, grading, and the result with its evidence."""
