"""Run mutmut over five rooms: change one thing at a time, and see whether a test notices.

    scripts/mutants.py [NAME …]    NAME: of mutants, such as "portkey_admin.calls.retry*"; default: all that
                                   have no result yet

mutmut starts pytest once for each mutant, and runs all tests that reach it. Here the tests are collected
once, each mutant gets a fork, and only the fastest tests of its own room run, for at most `SECONDS`.
"""

from __future__ import annotations

import functools
import gc
import os
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import libcst
import pytest
from _pytest.config import _prepareconfig
from mutmut import __main__ as mutmut
from mutmut.mutation import mutators, trampoline
from mutmut.runners.harness import ListAllTestsResult, PytestRunner
from mutmut.state import state
from mutmut.utils.file_utils import change_cwd
from mutmut.workers.isolation import ForkRunner

TESTS = {
    "calls": ("tests/calls", "tests/lists", "tests/secrets"),
    "http": ("tests/http", "tests/calls"),
    "bulk": ("tests/bulk",),
    "reconcile": ("tests/reconcile",),
    "manifest": ("tests/manifest",),
}
"""The tests that have to notice a change, by room."""

SECONDS = float(os.environ.get("SECONDS_PER_MUTANT", "1"))
"""CPU time of the tests of one mutant; those that take less than `_FREE` are always run."""
_FREE = 0.02


class CollectedTests(PytestRunner):
    """Runs tests in the process that collected them, or in a fork of it."""

    def __init__(self, rooms: Iterable[str]) -> None:
        super().__init__()
        with change_cwd("mutants"):
            options = ["--rootdir=.", "--tb=native", "-q", "-s", "-p", "no:cacheprovider", "--timeout=20"]
            config = _prepareconfig([*options, *sorted({folder for room in rooms for folder in TESTS[room]})])
            config._do_configure()
            self.session = pytest.Session.from_config(config)
            config.hook.pytest_sessionstart(session=self.session)
            config.hook.pytest_collection(session=self.session)
        self.items = {item.nodeid: item for item in self.session.items}
        self.is_warm = False

    def execute_pytest(self, params: list[str], plugins: Iterable[object] = (), **_: Any) -> int:
        """Run the tests that `params` names, until one fails; with plugins, all of them."""
        session, durations, unfit = self.session, state().duration_by_test, []
        for plugin in plugins:
            session.config.pluginmanager.register(plugin)
        items = [self.items[name] for name in params if name in self.items] or session.items
        for item, following in zip(items, [*items[1:], None], strict=True):
            # A mutant that loops is stopped by its CPU time: clocks say nothing on a busy machine.
            signal.setitimer(signal.ITIMER_PROF, 2 + 10 * (durations.get(item.nodeid) or 30))
            started = _cpu_seconds()
            session.testsfailed = 0
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if plugins:
                durations[item.nodeid] = _cpu_seconds() - started
            if session.testsfailed and not plugins:
                break
            if session.testsfailed:
                unfit.append(item.nodeid)
        session._setupstate.teardown_exact(None)
        signal.setitimer(signal.ITIMER_PROF, 0)
        for plugin in plugins:
            session.config.pluginmanager.unregister(plugin)
        for tests in state().tests_by_mangled_function_name.values():
            tests.difference_update(unfit)
        if unfit:
            print("\nNot used, as they fail without a mutant:", *unfit, sep="\n    ", file=sys.__stdout__)
        return 0 if plugins or not session.testsfailed else 1

    def run_stats(self, *, tests: Iterable[str]) -> int:
        code = super().run_stats(tests=tests)
        self._forget()
        return code

    def run_tests(self, *, mutant_name: str | None, tests: Iterable[str]) -> int:
        if mutant_name is not None:
            return super().run_tests(mutant_name=mutant_name, tests=_affordable(mutant_name, tests))
        if trampoline.get_mutant_under_test() == "fail":
            return super().run_tests(mutant_name=None, tests=tests)
        if not self.is_warm:  # one test of each file loads the modules that a fork would load
            of_files = {item.path: name for name, item in self.items.items()}
            assert super().run_tests(mutant_name=None, tests=of_files.values()) == 0
            self._forget()
        return 0

    def list_all_tests(self) -> ListAllTestsResult:
        return ListAllTestsResult(ids=set(self.items))

    def _forget(self) -> None:
        """Clear what the rooms have cached: results of a run without a mutant would hide the mutant."""
        for each in gc.get_objects():
            if isinstance(each, functools._lru_cache_wrapper) and each.__module__.startswith(
                "portkey_admin."
            ):
                each.cache_clear()
        self.is_warm = True


def _cpu_seconds() -> float:
    return sum(os.times()[:4])


def _affordable(mutant_name: str, tests: Iterable[str]) -> Iterator[str]:
    folders, durations, spent = TESTS[mutant_name.split(".")[1]], state().duration_by_test, 0.0
    own = (test for test in tests if test.startswith(folders))
    for test in sorted(own, key=lambda test: (not test.startswith(folders[0]), durations[test])):
        spent += durations[test]
        if spent <= SECONDS or durations[test] <= _FREE:
            yield test


def _one_change_of_a_text(node: libcst.BaseString) -> Iterator[libcst.BaseString]:
    """Yield the first of mutmut's three changes of a text: a test that notices it notices all."""
    yield from list(mutators.operator_string(node))[:1]


def _seldom(say: Callable[..., None]) -> Callable[..., None]:
    """Return mutmut's line of counts, every ten seconds: it counts all mutants anew each time."""
    said = 0.0

    def counts(*args: Any, **options: Any) -> None:
        nonlocal said
        if options or time.monotonic() - said > 10:
            said = time.monotonic()
            say(*args, **options)

    return counts


def main(names: list[str]) -> None:
    rooms = {name.split(".")[1] for name in names} or set(TESTS)
    mutators.mutation_operators[:] = [
        (kind, _one_change_of_a_text if change is mutators.operator_string else change)
        for kind, change in mutators.mutation_operators
    ]
    # The environment would be asked at each call of each function.
    trampoline.get_mutant_under_test = lambda: trampoline._mutant_under_test or ""
    mutmut.get_mutant_runner = lambda children=1: ForkRunner(children, CollectedTests(rooms))
    mutmut.print_stats = _seldom(mutmut.print_stats)
    signal.signal(signal.SIGPROF, lambda *_: os._exit(36))  # which mutmut counts as a timeout
    mutmut._run(tuple(names), int(os.environ.get("CHILDREN", os.cpu_count() or 1)))


if __name__ == "__main__":
    main(sys.argv[1:])
