"""The command `provenance`: thin; every command calls what the library offers."""

from __future__ import annotations

import click


@click.group()
@click.version_option(package_name="quote-provenance")
def main() -> None:
    """Finds quotes in news, who said them, who had them first, and how their wording drifts."""


@main.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--format", "format_", type=click.Choice(["json"]), default="json", show_default=True)
def dump(paths: tuple[str, ...], format_: str) -> None:
    """Read articles and print their quotes and chains."""
    import provenance
    from provenance.exports import dump as dump_format

    click.echo(dump_format.to_json(provenance.trace(provenance.read(paths))))


if __name__ == "__main__":
    main()
