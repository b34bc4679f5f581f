"""From articles to a question bank that can be read: facts with their evidence, and questions on them.

Nothing here knows of the web application. Use it as a library or as `python -m question_bank`.
"""
