"""The command as a process: pipes, interrupts, what it imports."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

_HEAVY = ["rich", "regex", "rapidfuzz", "lxml", "trafilatura", "pandas", "networkx", "jinja2", "cattrs"]


def _python(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout


def test_importing_the_library_loads_nothing_heavy() -> None:
    code = f"import sys, provenance; print([m for m in {_HEAVY} if m in sys.modules])"
    assert _python(code).strip() == "[]"


def test_asking_for_help_loads_no_room() -> None:
    code = (
        "import sys; sys.argv = ['provenance', '--help']\n"
        "from provenance.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        f"print([m for m in {_HEAVY} if m in sys.modules])"
    )
    assert _python(code).splitlines()[-1] == "[]"


@pytest.mark.skipif(os.name == "nt", reason="no SIGPIPE there")
def test_a_reader_that_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    text = "“The bridge will not open in May, whatever they say,” said Mayor Ada Quill.\n"
    (tmp_path / "long.txt").write_text(text * 3000, encoding="utf8")
    command = [sys.executable, "-m", "provenance", "dump", "--format", "jsonl", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


@pytest.mark.skipif(os.name == "nt", reason="no SIGINT there")
def test_an_interrupt_ends_it_cleanly(tmp_path: Path) -> None:
    fifo = tmp_path / "endless.txt"
    os.mkfifo(fifo)
    # What a shell runs in the background has interrupts ignored, and so have its children.
    heed = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    program = f"{heed}; from provenance.cli import main; main()"
    command = [sys.executable, "-c", program, "dump", str(fifo)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    with process, fifo.open("w"):  # opens once the command reads
        process.send_signal(signal.SIGINT)
        try:
            out, err = process.communicate(timeout=60)
        finally:
            process.kill()
    assert (process.returncode, out, err) == (130, b"", b"Interrupted.\n")
