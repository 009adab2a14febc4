"""`helpline conversation`: writes docs/conversation.md from the rules, the forms and the directory."""

import click

from helpline.cli.start import stop_with


@click.command(help="Write docs/conversation.md, the map of the conversation, from the rules and forms.")
@click.option("--check", is_flag=True, help="Only look whether the file is up to date; exit 1 when not.")
def command(check: bool) -> None:
    from helpline.cli.conversation_map import TARGET, generated

    content = generated()
    if check and (not TARGET.exists() or TARGET.read_text("utf-8") != content):
        stop_with("docs/conversation.md is stale: run `helpline conversation`.")
    if not check:
        TARGET.write_text(content, "utf-8")
    click.echo("docs/conversation.md is up to date")
