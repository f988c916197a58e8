"""What the plane assumes is on a page of the docs."""

from __future__ import annotations

import plane_assumptions
import pytest


def test_the_page_tells_every_guess_and_every_switch(capsys: pytest.CaptureFixture[str]) -> None:
    """Else run: python scripts/plane_assumptions.py"""
    assert plane_assumptions.main(["--check"]) == 0, capsys.readouterr().err
    page = plane_assumptions.page()
    assert "| `stale_reads_ms` | `0` |" in page
    assert "| resources/audit_logs | A guess: newest first. |" in page
