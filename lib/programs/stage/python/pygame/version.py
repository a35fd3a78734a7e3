"""pygame.version: the interface that is imitated."""

ver = "2.6.1"
vernum = (2, 6, 1)
rev = ""
SDL = (2, 28, 4)
