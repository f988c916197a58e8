"""Run mutmut over five rooms: change one place at a time, and see whether a test notices.

    scripts/mutants.py [NAME …]    of mutants, such as "portkey_admin.calls.retry*", or of rooms, such as
                                   calls, which means those that have no result yet; default: all rooms

mutmut starts pytest for each mutant, with all the tests that reach it. Here mypy takes the mutants that it
notices, which is more than half of them. For the others the tests are collected once, a mutant costs a fork,
and the tests of its room that say most about it run, for `SECONDS_PER_MUTANT`.
"""

# pyright: reportMissingImports=false

from __future__ import annotations

import ast
import functools
import gc
import os
import signal
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import libcst
import pytest
from _pytest.config import _prepareconfig
from mutmut import __main__ as mutmut
from mutmut.configuration import config
from mutmut.mutation import mutators, trampoline
from mutmut.mutation.file_mutation import FailedTypeCheckMutant, MutatedMethodLocation
from mutmut.runners.harness import ListAllTestsResult, PytestRunner
from mutmut.state import state
from mutmut.type_checking import run_type_checker
from mutmut.utils.file_utils import change_cwd
from mutmut.utils.format_utils import get_mutant_name, is_mutated_method_name
from mutmut.workers.isolation import ForkRunner

CLIENTS = ("tests/client/test_client.py", "tests/client/test_portal.py")
TESTS = {
    "calls": ("tests/calls", "tests/http", "tests/lists", "tests/secrets", *CLIENTS),
    "http": ("tests/http", "tests/calls", *CLIENTS),
    "bulk": ("tests/bulk",),
    "reconcile": ("tests/reconcile", "tests/manifest"),
    "manifest": ("tests/manifest",),
}
"""The tests that have to notice a change, by room; its own first."""

SECONDS = float(os.environ.get("SECONDS_PER_MUTANT", "1"))
IDLE = 10
"""Seconds without any CPU after which a mutant waits for what never comes."""
MYPY = [
    sys.executable,
    "-m",
    "mypy",
    "--output=json",
    "--no-warn-unused-ignores",
    "--disable-error-code=no-redef",
    "portkey_admin",
]
OPTIONS = ["--rootdir=.", "--tb=native", "-q", "-s", "-p", "no:cacheprovider"]


class CollectedTests(PytestRunner):
    """Runs tests in the process that collected them, or in a fork of it."""

    def __init__(self, rooms: Iterable[str]) -> None:
        super().__init__()
        with change_cwd("mutants"):
            config = _prepareconfig([*OPTIONS, *sorted({folder for room in rooms for folder in TESTS[room]})])
            config._do_configure()
            self.session = pytest.Session.from_config(config)
            config.hook.pytest_sessionstart(session=self.session)
            config.hook.pytest_collection(session=self.session)
        self.items = {item.nodeid: item for item in self.session.items}
        self.is_warm = False
        self.caches: list[Any] = []
        self.modules = 0
        self.reach: Counter[str] = Counter()

    def execute_pytest(self, params: list[str], plugins: Iterable[object] = (), **_: Any) -> int:
        """Run the tests that `params` names; without plugins, until one fails."""
        session, seconds, unfit = self.session, state().duration_by_test, []
        for plugin in plugins:
            session.config.pluginmanager.register(plugin)
        names = [name for name in params if "::" in name] or list(self.items)
        items = [self.items[name] for name in names if name in self.items]
        for item, following in zip(items, [*items[1:], None], strict=True):
            if trampoline.get_mutant_under_test() not in ("", "fail", "stats"):
                # A mutant that loops is stopped by its CPU time: clocks say nothing on a busy machine.
                signal.setitimer(signal.ITIMER_PROF, 1 + 6 * (seconds.get(item.nodeid) or 30))
            if plugins:
                self._clear_caches("portkey_admin.")  # what is cached would not be seen to be reached
            started = sum(os.times()[:4])
            session.testsfailed = 0
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if session.testsfailed and not plugins:
                break
            if plugins:
                seconds[item.nodeid] = sum(os.times()[:4]) - started
            if session.testsfailed:
                unfit.append(item.nodeid)
        session._setupstate.teardown_exact(None)
        for plugin in plugins:
            session.config.pluginmanager.unregister(plugin)
        for tests in state().tests_by_mangled_function_name.values():
            tests.difference_update(unfit)
        if unfit:
            print("\nNot used, as they fail without a mutant:", *unfit, sep="\n    ", file=sys.__stdout__)
        return 1 if session.testsfailed and not plugins else 0

    def run_stats(self, *, tests: Iterable[str]) -> int:
        code = super().run_stats(tests=tests)
        self._warmed()
        return code

    def run_tests(self, *, mutant_name: str | None, tests: Iterable[str]) -> int:
        if mutant_name is not None:
            threading.Thread(target=_end_when_idle, daemon=True).start()
            # What the room has cached without the mutant would hide it.
            self._clear_caches(".".join(mutant_name.split(".")[:2]))
            return super().run_tests(mutant_name=mutant_name, tests=self._affordable(mutant_name, tests))
        if trampoline.get_mutant_under_test() == "fail":
            return super().run_tests(mutant_name=None, tests=tests)
        if not self.is_warm:  # one test of each file loads the modules that every fork would load
            for name in {item.path: name for name, item in self.items.items()}.values():
                super().run_tests(mutant_name=None, tests=[name])
            self._warmed()
        return 0

    def list_all_tests(self) -> ListAllTestsResult:
        return ListAllTestsResult(ids={*self.items, *state().duration_by_test})

    def _clear_caches(self, place: str) -> None:
        if self.modules != len(sys.modules):
            self.modules = len(sys.modules)
            self.caches = [
                each for each in gc.get_objects() if isinstance(each, functools._lru_cache_wrapper)
            ]
        for cache in self.caches:
            if cache.__module__.startswith(place):
                cache.cache_clear()

    def _warmed(self) -> None:
        self.is_warm = True
        self._clear_caches(
            "portkey_admin."
        )  # finds them, before mutmut hides what there is from the collector
        for tests in state().tests_by_mangled_function_name.values():
            self.reach.update(tests)

    def _affordable(self, mutant_name: str, tests: Iterable[str]) -> Iterator[str]:
        folders, seconds, spent = TESTS[mutant_name.split(".")[1]], state().duration_by_test, 0.0
        own = [test for test in tests if test.startswith(folders)]
        # A short test that reaches little was written for what it reaches.
        for test in sorted(own, key=lambda test: self.reach[test] * (0.005 + seconds[test])):
            spent += seconds[test]
            if spent <= SECONDS or seconds[test] < 0.01:
                yield test


class BoundedRunner(ForkRunner):
    """Ends a mutant that never ends. (mutmut waits for the time of all tests that reach it: maybe hours.)"""

    def submit(self, mutant_name: str, tests: list[str], cpu_time_limit: int, estimated_time: float) -> None:
        # mutmut multiplies the estimate by 15.
        seconds, cpu_seconds = min(estimated_time, 2 * SECONDS), min(cpu_time_limit, 30 + int(30 * SECONDS))
        super().submit(mutant_name, tests, cpu_seconds, seconds)


def _end_when_idle() -> None:
    """End this process, as a timeout, once it has used no CPU for `IDLE` seconds."""
    idle, used = 0, 0.0
    while idle < IDLE:
        time.sleep(1)
        before, used = used, time.process_time()
        idle = idle + 1 if used - before < 0.005 else 0
    os._exit(36)


class EndAtFirstFailure:
    """Ends a fork at a failure, without a report: mutmut wants the exit code alone."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[Any]) -> None:
        is_mutant = trampoline.get_mutant_under_test() not in ("", "fail", "stats")
        if not is_mutant or call.excinfo is None or item.get_closest_marker("xfail") is not None:
            return
        if not isinstance(call.excinfo.value, pytest.skip.Exception | pytest.xfail.Exception):
            os._exit(1)


def caught_by_types() -> dict[str, FailedTypeCheckMutant]:
    """Return the mutants that mypy refuses. (mutmut's own function takes ten minutes for 13,000 errors.)"""
    caught: list[FailedTypeCheckMutant] = []
    functions: dict[Path, list[MutatedMethodLocation]] = {}
    ours: set[tuple[str, str]] = set()  # mypy says the same of the function as it is, inside mutmut's file
    with change_cwd("mutants"):
        errors = run_type_checker(MYPY)
        for error in errors:
            path = error.file_path
            if path not in functions:
                functions[path] = [
                    MutatedMethodLocation(path, each.name, each.lineno, each.end_lineno or each.lineno)
                    for each in ast.walk(ast.parse(path.read_text()))
                    if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)
                    if is_mutated_method_name(each.name)
                ]
            for function in functions[path]:
                if function.line_number_start <= error.line_number <= function.line_number_end:
                    name = get_mutant_name(path.relative_to(Path.cwd()), function.function_name)
                    if name.endswith("__mutmut_orig"):
                        ours.add((name.removesuffix("orig"), error.error_description))
                    else:
                        caught.append(FailedTypeCheckMutant(function, name, error))
    return {
        each.name: each
        for each in caught
        if (each.name.rstrip("0123456789"), each.error.error_description) not in ours
    }


def _one_change_of_a_text(node: libcst.BaseString) -> Iterator[libcst.BaseString]:
    """Yield the first of mutmut's three changes of a text: a test that notices it notices all."""
    yield from list(mutators.operator_string(node))[:1]


def _seldom(say: Callable[..., None]) -> Callable[..., None]:
    """Return mutmut's line of counts, every ten seconds: it counts all mutants again each time."""
    said = 0.0

    def counts(*args: Any, **options: Any) -> None:
        nonlocal said
        if options or time.monotonic() - said > 10:
            said = time.monotonic()
            say(*args, **options)

    return counts


def main(names: list[str]) -> None:
    """Run the mutants of these names, or those of these rooms that have no result yet."""
    if not set(names) - set(TESTS):
        rooms, names = set(names) or set(TESTS), [f"portkey_admin.{room}.*" for room in names or TESTS]
        mutmut.collect_source_file_mutation_data = _without_result(mutmut.collect_source_file_mutation_data)
    else:
        rooms = {name.split(".")[1].rstrip("*") for name in names}
    mutators.mutation_operators[:] = [
        (kind, _one_change_of_a_text if change is mutators.operator_string else change)
        for kind, change in mutators.mutation_operators
    ]
    # The environment would be asked at each call of each function.
    trampoline.get_mutant_under_test = lambda: trampoline._mutant_under_test or ""
    mutmut.get_mutant_runner = lambda children=1: BoundedRunner(children, _runner(rooms))
    mutmut.filter_mutants_with_type_checker = caught_by_types
    config().type_check_command = MYPY
    mutmut.print_stats = _seldom(mutmut.print_stats)
    signal.signal(signal.SIGPROF, lambda *_: os._exit(36))  # which mutmut counts as a timeout
    mutmut._run(tuple(names), int(os.environ.get("CHILDREN", os.cpu_count() or 1)))


def _without_result(collect: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that leaves out the mutants with a result."""

    def collected(**options: Any) -> Any:
        mutants, data = collect(**options)
        return [each for each in mutants if each[2] is None], data

    return collected


def _runner(rooms: set[str]) -> CollectedTests:
    runner = CollectedTests(rooms)
    runner.session.config.pluginmanager.register(EndAtFirstFailure())
    return runner


if __name__ == "__main__":
    main(sys.argv[1:])
