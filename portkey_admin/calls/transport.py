"""Send calls: validate, send with retries, and parse the response.

`send` is the only entry point. `_deliver` is the loop: wait for the limiter, make an attempt, decide what
follows. `_once` makes one attempt, over our own connections or the user's HTTP client.
"""

from __future__ import annotations

import copy
import logging
import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar, cast
from urllib.parse import urlsplit

from portkey_admin._errors import AmbiguousWriteError, APIError, ClientClosedError, PortkeyError
from portkey_admin._lazy import module
from portkey_admin.calls import failures, observers, setbacks
from portkey_admin.calls.answer import read_answer
from portkey_admin.calls.call import Call, issued_secret
from portkey_admin.calls.failures import Failure
from portkey_admin.calls.request import prepare
from portkey_admin.calls.retry import SUCCESS, may_have_happened
from portkey_admin.calls.transport_state import TransportState
from portkey_admin.calls.workspace_view import targeted
from portkey_admin.http.roundtrip import Answer
from portkey_admin.http.types import Timeouts
from portkey_admin.scopes.checks import recorders
from portkey_admin.secrets.logging import hide, logger
from portkey_admin.secrets.masking import NO_SECRETS, secrets_in
from portkey_admin_api.types import Operation

if TYPE_CHECKING:
    from typing import Self

    from portkey_admin.calls import vocabulary
else:
    vocabulary = module("portkey_admin.calls.vocabulary")  # only bodies need it

T = TypeVar("T")

# A connect may take this share of the remaining time. If httpx gives up on it, certainly nothing was sent,
# which is not certain for an attempt that is cut off by the deadline.
_CONNECT_SHARE = 0.9


class Transport(TransportState):
    """Sends operations. Every call goes through `send`, including those of the generated functions."""

    _owns_bodies = False
    """Whether bodies with secrets are emptied after they were read."""

    def owning(self) -> Transport:
        """Return a transport that empties bodies with secrets after reading, because nobody else uses them.

        For methods that build the body from keyword arguments. `shared` is the one that leaves bodies alone.
        """
        transport = _OwningTransport.__new__(_OwningTransport)
        transport.__dict__ = self.__dict__  # they share what they learn
        transport.plain = self
        return transport

    @property
    def shared(self) -> Transport:
        """The transport that leaves bodies alone."""
        return self

    async def send(
        self,
        operation: Operation[T],
        /,
        *path: str,
        query: Mapping[str, object] | None = None,
        body: object = None,
    ) -> T:
        """Send an operation with retries, and return the parsed response.

        `path` contains the path parameters in path order. Raises the errors in `portkey_admin.errors`.
        """
        given = body
        call: Call = None  # type: ignore[assignment]  # until it is prepared
        try:
            if self.workspace is not None:
                query, body = targeted(operation, self.workspace, path, query, body)
            if self.checks.key is not None or recorders.get():
                self.checks.admit(operation, path, query, body)
            call = prepare(operation, path, query, body)
            if isinstance(call.body, list | dict):
                told = vocabulary.telling.get(operation.id)
                if told is None or isinstance(call.body, list) or not told.isdisjoint(call.body):
                    vocabulary.check_words(operation, call.body, strict=self.options.strict)
        except PortkeyError as error:
            failed: Exception | None = error.with_traceback(None)
        else:
            failed = None
            if call.body is not None and (found := secrets_in(call.body)) is not NO_SECRETS:
                call.takes_secrets = True
                call.secrets = found
        # A traceback with local variables must not show secrets, neither in this frame nor in those of
        # the calling methods, which share the dictionary.
        if self._owns_bodies and isinstance(given, dict) and (failed is not None or call.takes_secrets):
            given.clear()
        del query, body, given
        if failed is not None:
            raise failed
        self._connection.check()
        if self.credentials.current is None:
            await self.credentials.ready()
        if self._key_version != self.credentials.version:
            self._take_key()
        call.clock = self._clock
        call.secrets = hide(self._secrets | call.secrets) if call.takes_secrets else self._secrets
        call.ticket = self.limiter.ticket()
        # File descriptors or memory for this may be missing. Once a write was sent, it would be too late for
        # the response's model. Nested models are decoded on access.
        try:
            if not self._connection.is_ready:
                await self._connection.make_ready()  # after the ticket was taken, which calls are ordered by
            issued_secret(operation)
        except (ImportError, OSError) as error:
            raise failures.not_loaded(call, error) from error
        call.counts = self.counters[operation.id]
        call.counts.calls += 1
        is_done, watch = False, observers.writes.get()
        if watch is not None and not call.is_repeatable:
            watch.begin()
        try:
            if self._layers is None:
                answer = await self._deliver(call)
            else:
                answer = await self._layers.around_call(
                    call, self._url(call), self.options.headers, lambda: self._delivered(call)
                )
            if len(answer.content) <= self._read_at_once:
                result = read_answer(call, answer, operation)
            else:
                result = await self._read_aside(call, answer, operation)
            if not isinstance(result, APIError):
                if recorders.get():
                    self.checks.learn(operation, path, result)
                is_done = True
                return result
            failed = setbacks.with_curl(call, result, self._url(call), self.options)
        except Exception as error:
            failed = self._final(call, error)
        finally:
            if watch is not None:
                watch.end(begun=not call.is_repeatable, maybe_done=call.is_in_doubt, failed=not is_done)
            if call.answer is not None and (blocks := observers.answered.get()):
                observers.tell_all(blocks, operation.id, call.answer, call.attempts, call.secrets)
        call.counts.failures[type(failed).__name__] += 1
        raise failed  # raised here without context: frames of the HTTP library contain headers and bodies

    async def _read_aside(self, call: Call, answer: Answer, operation: Operation[T]) -> T | APIError:
        """Read a large response in a thread, within the deadline; after that, its result is dropped.

        The parser holds the interpreter's lock until it is done, so only the maximum number of values bounds
        its time.
        """
        from anyio import to_thread

        uses, most = self._connection.uses, self.options.max_response_values
        with uses.scope() as scope:
            uses.scopes.add(scope)
            try:
                if call.ends != math.inf:
                    scope.deadline = uses.now() + call.ends - self._clock.now()
                return await to_thread.run_sync(
                    read_answer, call, answer, operation, most, abandon_on_cancel=True
                )
            finally:
                uses.scopes.discard(scope)
        if uses.ended:
            raise ClientClosedError("this client was closed while the call was in flight: close it later")
        raise failures.from_deadline(call, self.options.deadline or 0.0)

    def _final(self, call: Call, error: Exception) -> Exception:
        """Return the exception to raise: AmbiguousWriteError if a write may have happened.

        This holds for errors of the network, of middleware or our own: only a response can prove that nothing
        happened, and that was recorded when it arrived.
        """
        if call.is_in_doubt and not isinstance(error, AmbiguousWriteError):
            logger.warning("%s: %s; not retried: it is a write", call.operation.id, type(error).__name__)
            error = failures.in_doubt(call, error)
        return setbacks.with_curl(call, error, self._url(call), self.options)

    async def _delivered(self, call: Call) -> Answer:
        """Deliver a call for middleware, which sees the same errors as callers."""
        try:
            return await self._deliver(call)
        except Exception as error:
            failed = self._final(call, error)
        raise failed

    async def _deliver(self, call: Call) -> Answer:
        """Make attempts, each through the limiter, until one succeeds, retries end or the deadline passes."""
        limiter, clock, uses = self.limiter, self._clock, self._connection.uses
        waiting, asked = True, False
        with uses.scope() as scope:
            if self._layers is None:  # middleware may continue in another task
                call.watched = scope
            uses.scopes.add(scope)
            try:
                while True:
                    if call.ends != math.inf:
                        scope.deadline = uses.now() + call.ends - clock.now()
                    started = limiter.admitted()
                    if started is None:
                        started = await limiter.turn(call.ticket)
                    waiting = False
                    try:
                        call.attempts += 1
                        if call.ends == math.inf and self.options.deadline is not None:
                            # Time in the queue before the first attempt doesn't count.
                            call.ends = clock.now() + self.options.deadline
                            scope.deadline = uses.now() + self.options.deadline
                        if self._layers is None:
                            outcome = await self._once(call)
                        else:
                            outcome = await self._layers.around_attempt(
                                call, self._url(call), self.options.headers, lambda: self._once(call)
                            )
                        if isinstance(outcome, Answer):
                            limiter.succeeded()
                            return outcome
                        setbacks.tell_limiter(limiter, call, outcome, started)
                    finally:
                        limiter.release()
                    if outcome.error.status == 401 and not asked and self.credentials.renews:
                        asked = True
                        if await self._renewed(call):
                            continue
                    scope.deadline = math.inf
                    self.checks.explain(outcome.error, call.operation, call.ids)
                    done = setbacks.follow(call, outcome, self.options.max_retries, clock.now())
                    if done is not None:
                        return done
                    waiting = True
                    await clock.sleep(outcome.wait)
                    call.counts.waited += outcome.wait
            finally:
                uses.scopes.discard(scope)
        if uses.ended:
            raise ClientClosedError("this client was closed while the call was in flight: close it later")
        if waiting and call.last is not None:
            raise call.last  # the deadline passed in the queue before a retry
        raise failures.from_deadline(call, self.options.deadline or 0.0)

    async def _renewed(self, call: Call) -> bool:
        """Request a new key after a 401, and return whether there is one."""
        if not await self.credentials.renewed(call.key_version):
            return False
        call.counts.resends += 1
        logger.info("%s: the API key was rejected; retrying with a new one", call.operation.id)
        return True

    async def _once(self, call: Call) -> Answer | Failure:
        connection = self._connection
        connection.check()
        opened = connection.opened
        if self._key_version != self.credentials.version:
            self._take_key()
        call.key_version = self._key_version
        was_maybe_done = call.maybe_done
        if was_maybe_done and call.is_in_doubt:
            raise failures.sent_twice(call)  # only middleware needs it
        call.maybe_done = True
        call.counts.attempts += 1
        before = self._clock.now()
        end = self._ends.get(call.operation.server)
        if end is None or self._opened is not opened or call.headers is not None:
            end = self._end(call, opened)
        if call.secrets is not self._secrets:  # there is a new key, or the passwords of proxies are known
            call.hide(self._secrets)
        failed: Exception | None = None
        answer: Answer = None  # type: ignore[assignment]  # until it comes
        try:
            answer = await end.send(call, self._timeouts_of(call), self.options.max_response_size)
        except Exception as error:
            failed = error
        except BaseException as error:  # cancelled: the frames below have the request with its key and body
            error.__traceback__ = None
            raise
        if failed is not None:
            outcome: Answer | Failure = setbacks.failure_of(
                call,
                failed,
                host=urlsplit(self.servers.base_url(call.operation.server)).netloc,
                is_own=self._connection.is_own,
                was_maybe_done=was_maybe_done,
            )
            seen: object = type(failed).__name__
        else:
            call.answer = answer
            outcome = (
                answer if answer.status in SUCCESS and not answer.broken else failures.judged(call, answer)
            )
            seen = answer.status
        if logger.isEnabledFor(logging.DEBUG):
            setbacks.log_attempt(call, seen, self._clock.now() - before)
        if isinstance(outcome, Failure) and not may_have_happened(outcome.situation):
            call.maybe_done = was_maybe_done
        return outcome

    def _timeouts_of(self, call: Call) -> Timeouts:
        if call.ends == math.inf:
            return self._timeouts
        left = max(0.0, (call.ends - self._clock.now()) * _CONNECT_SHARE)
        connect = self._timeouts["connect"]
        if connect is not None and connect <= left:
            return self._timeouts
        return {**self._timeouts, "connect": left}


class _OwningTransport(Transport):
    """A transport for methods that build the body from keyword arguments. It shares the state of `plain`."""

    __slots__ = ("plain",)

    plain: Transport

    _owns_bodies = True

    def owning(self) -> Transport:
        return self

    @property
    def shared(self) -> Transport:
        return self.plain

    def _copied(self) -> Self:
        return cast("Self", copy.copy(self.plain).owning())
