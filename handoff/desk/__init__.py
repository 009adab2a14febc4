"""The web app of the counsellors; another port and nothing shared with what staff can reach."""
