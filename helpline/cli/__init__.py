"""The `helpline` command: one module for each subcommand, imported only when that subcommand is called."""

from importlib import import_module
from importlib.util import find_spec

import click

# What each command is, for the list; a module helpline/cli/NAME.py holds the click command `command`.
_ABOUT = {
    "run": "Run the whole helpline on this machine.",
    "train": "Train the Rasa model.",
    "triage": "Language, risk and intent of texts: JSON lines in, JSON lines out.",
    "evaluate": "Measure the model on held-out texts.",
    "script": "Print every sentence of a language, for review.",
    "conversation": "Write docs/conversation.md, the map of the conversation.",
    "transcripts": "Write whole conversations in six languages to docs/transcripts.",
    "doctor": "Check settings, store, model, sentences and directory.",
    "alive": "Exit 0 when a process has a fresh heartbeat, else 1.",
    "counsellor": "Add, list or disable counsellors.",
    "simulate": "How long callers would wait with so many calls and counsellors.",
    "demo": "Play a caller's telephone against the running helpline, without a Twilio account.",
    "twilio": "Point the Twilio account's numbers at this deployment.",
    "gateway": "The web app of staff (one process).",
    "desk": "The web app of counsellors (one process).",
    "keeper": "Leases, escalation, outbox (one process).",
    "bot": "The bot worker (one process).",
}


class LazyGroup(click.Group):
    """Knows its commands by name and imports a command's module only to run it."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        return [name for name in _ABOUT if find_spec(f"helpline.cli.{name}") is not None]

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"helpline.cli.{name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list from `_ABOUT`: asking each command for its own help would import them all."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, _ABOUT[name]) for name in self.list_commands(ctx)])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """A 24-hour chat and voice helpline. Settings come from the environment; see README.md."""
