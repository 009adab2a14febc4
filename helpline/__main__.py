"""`python -m helpline` is the `helpline` command."""

import gc

# Loading makes some hundred thousand objects that all stay: looking for garbage among them is a tenth of the start-up time.
gc.set_threshold(50_000)

from helpline.cli import main  # noqa: E402 -- after the threshold

main(prog_name="helpline")
