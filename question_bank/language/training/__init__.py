"""How the shipped language model is made from treebanks. Only this package needs torch; nothing else imports it."""
