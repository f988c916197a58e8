"""Fault plans: which requests fail, and how. A plan is a value, so a test can print it and run it again."""

from __future__ import annotations

import fnmatch
import random
from collections.abc import Iterable, Mapping, Sequence

import attrs
from attrs.validators import deep_iterable, ge, instance_of, le, optional

from portkey_admin.testing.faults.kinds import (
    KINDS,
    Kind,
    Latency,
    Replacing,
    Sprinkled,
    Stale,
    Written,
)

_COUNT = optional([instance_of(int), ge(1)])


@attrs.frozen(repr=False)
class Rule(Written):
    """A fault, and conditions. It applies to requests that meet all of them.

    on: the id of an operation, or a pattern such as `workspaces.*` or `*.create`.
    probability: from 0 to 1.
    every: only every n-th request. first: only the first n requests. Both count the requests that match `on`,
        from 1.
    """

    fault: Kind = attrs.field(validator=instance_of(tuple(KINDS.values())))
    on: str = attrs.field(default="*", validator=instance_of(str))
    probability: float = attrs.field(default=1.0, validator=[instance_of((int, float)), ge(0), le(1)])
    every: int | None = attrs.field(default=None, validator=_COUNT)
    first: int | None = attrs.field(default=None, validator=_COUNT)

    def concerns(self, operation: str) -> bool:
        """Return whether the rule matches this operation."""
        return fnmatch.fnmatchcase(operation, self.on)


def _rules(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    return tuple(rules)


@attrs.frozen(repr=False)
class FaultPlan(Written):
    """Rules, and the seed of everything random about them.

        FaultPlan([Rule(ErrorStatus(503), on="workspaces.*", first=2), Rule(Latency(20, jitter=30))], seed=7)

    Its repr is the expression that creates it. Equal plans do the same to equal requests: whether a rule
    applies to the n-th request that it matches depends only on the seed and n, not on requests in between.
    Latencies add up. If several faults would replace the response, the first in the plan does.
    """

    rules: Sequence[Rule] = attrs.field(
        default=(), converter=_rules, validator=deep_iterable(instance_of(Rule))
    )
    seed: int = attrs.field(default=0, validator=instance_of(int))

    @property
    def longest_stale_ms(self) -> float:
        """The age of the oldest state that a read can return, in milliseconds."""
        return max(
            (rule.fault.milliseconds for rule in self.rules if isinstance(rule.fault, Stale)), default=0.0
        )

    def check(self, operations: Iterable[str]) -> None:
        """Raise ValueError if a rule matches no operation, which is most likely a typo."""
        known = list(operations)
        for rule in self.rules:
            if not any(map(rule.concerns, known)):
                hint = "give an operation id such as 'api_keys.list', or a pattern"
                raise ValueError(f"no operation is called {rule.on!r} ({rule!r}): {hint}")


@attrs.frozen(kw_only=True)
class Fault:
    """The faults that apply to one request."""

    latency_ms: float = 0.0
    stale_ms: float = 0.0
    replacing: Replacing | None = None
    sprinkled: Sprinkled | None = None
    chance: str = ""
    """Seed for random choices made later."""

    @property
    def name(self) -> str | None:
        """The fault as text, latency aside; None if there is none."""
        kind = self.replacing or self.sprinkled or (Stale(self.stale_ms) if self.stale_ms else None)
        return None if kind is None else repr(kind)


def decide(plan: FaultPlan, operation: str, counts: Mapping[int, int]) -> Fault:
    """Return the faults that apply to a request.

    `counts`: the number of this request among those that each rule matches, by the index of the rule.
    """
    latency, fault = 0.0, Fault(chance=f"{plan.seed}/{operation}/{sorted(counts.items())}")
    for index, count in counts.items():
        rule = plan.rules[index]
        chance = random.Random(f"{plan.seed}/{index}/{count}")
        if not _fires(rule, count, chance):
            continue
        kind = rule.fault
        if isinstance(kind, Latency):
            latency += kind.milliseconds + chance.uniform(0, kind.jitter)
        elif isinstance(kind, Stale):
            fault = attrs.evolve(fault, stale_ms=max(fault.stale_ms, kind.milliseconds))
        elif isinstance(kind, Sprinkled):
            fault = attrs.evolve(fault, sprinkled=fault.sprinkled or kind)
        else:
            fault = attrs.evolve(fault, replacing=fault.replacing or kind)
    return attrs.evolve(fault, latency_ms=latency)


def _fires(rule: Rule, count: int, chance: random.Random) -> bool:
    if rule.first is not None and count > rule.first:
        return False
    if rule.every is not None and count % rule.every:
        return False
    return rule.probability >= 1 or chance.random() < rule.probability
