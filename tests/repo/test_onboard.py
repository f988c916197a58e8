"""The onboarding program where something is wrong: it says so shortly, and waits for nobody in vain."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import forked
import plane_process
import pytest

ONBOARD = Path(__file__).resolve().parents[2] / "examples" / "onboard.py"
HEADER = "email,team,role,lead\n"
LEAD = "ada@example.com,Search,member,yes\n"
TWO_PEOPLE = f"{HEADER}{LEAD}bob@example.com,Search,member,no\n"


@contextmanager
def onboarding(url: str, people: Path, key: str = "a-key") -> Iterator[subprocess.Popen[str]]:
    """Start the program; it is gone at the end whatever happens."""
    environment = {**os.environ, "PORTKEY_BASE_URL": url, "PORTKEY_API_KEY": key}
    command = [forked.python(), str(ONBOARD), str(people)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=environment, stdout=pipe, stderr=pipe, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"email,team\n", "line 1: there is no column role, lead"),
        (b"", "line 1: there is no column email, team, role, lead"),
        (HEADER.encode(), "line 2: the list is empty"),
        (f"{HEADER}{LEAD}bob@example.com,Search,boss,no\n".encode(), "line 3: role must be admin or manager"),
        (f"{HEADER}bob@example.com,,member,no\n".encode(), "line 2: team must be set"),
        (f"{HEADER}  ,Search,member,no\n".encode(), "line 2: email must be set"),
        (f"{HEADER}bob@example.com\n".encode(), "line 2: team must be set"),
        (b"\x89PNG\r\n\x1a\n", "codec can't decode"),
        (None, "No such file or directory"),
    ],
)
def test_a_wrong_list_of_people_is_told_in_one_line(
    content: bytes | None, complaint: str, tmp_path: Path
) -> None:
    people = tmp_path / "people.csv"
    if content is not None:
        people.write_bytes(content)
    with onboarding("http://127.0.0.1:9/v1", people) as process:
        output, complaints = process.communicate(timeout=300)
    assert (process.returncode, output) == (2, "")
    (line,) = complaints.splitlines()
    assert str(people) in line
    assert complaint in line


def test_a_lead_whose_invite_failed_is_not_waited_for(tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text(TWO_PEOPLE)
    fault = '[{"fault": "error_status", "status": 400, "on": "invites.create"}]'
    with (
        plane_process.control_plane("--faults", fault, python=forked.python()) as plane,
        onboarding(plane.url, people, plane.key) as process,
    ):
        output, _ = process.communicate(timeout=300)
    assert process.returncode == 1
    assert "Invites    2 items" in output
    assert "Leads      0 items" in output


def test_it_ends_soon_where_there_is_no_server(tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    rows = (f"person{number}@example.com,Team {number},member,no\n" for number in range(100))
    people.write_text(HEADER + "".join(rows))
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))  # bound and not listening: connections are refused
        with onboarding(f"http://127.0.0.1:{unused.getsockname()[1]}/v1", people) as process:
            output, complaints = process.communicate(timeout=300)
    assert process.returncode == 1
    assert "(stopped early)" in output
    assert output.count("APIConnectionError") == 10
    assert complaints == "Too many items failed: the rest was not tried.\n"


def test_interrupted_it_says_what_was_tried(tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text(TWO_PEOPLE)
    with (
        # Nobody accepts an invite here, so the lead is waited for.
        plane_process.control_plane(python=forked.python()) as plane,
        onboarding(plane.url, people, plane.key) as process,
    ):
        assert process.stdout is not None
        begun = "".join(process.stdout.readline() for _ in range(3))
        assert "Invites    2 items" in begun
        process.send_signal(signal.SIGINT)
        output, complaints = process.communicate(timeout=300)
    assert (process.returncode, complaints) == (130, "")
    assert output == (
        "Interrupted; tried so far: 1 of 1 Workspaces, 1 of 1 Keys, 2 of 2 Invites, 0 of 1 Leads\n"
    )
