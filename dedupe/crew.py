"""Worker processes: started once there is work enough for them, kept to the end of the run, handed a few tasks at a time.

Where that is safe they are forked, and have at once what this process has loaded; elsewhere they are spawned, and load it anew.
"""

import gc
import os
import pickle
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from dedupe import chars
from dedupe.errors import DedupeError

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

Given = TypeVar("Given")
Made = TypeVar("Made")

_FOLLOWER = "follower"
"""Name of the thread that waits in a process for its parent's end and does nothing else: beside it forking is safe."""
_DIED = (
    "A worker process died. Most likely the system ended it because memory ran out: try fewer --workers. "
    'A Python script that calls dedupe must do so below `if __name__ == "__main__":`.'
)
AHEAD = 4
"""Tasks of each worker that are sent and not yet taken back: so many that none waits for this process, and memory for few is taken."""


PATIENCE = 2.0
"""Seconds in which what Python has for them must have ended behind them, and between two looks whether they live."""


class Crew:
    """Worker processes of this machine."""

    def __init__(self, workers: int) -> None:
        """Take how many there are to be, once there are any."""
        self.workers = workers
        self._pool: ProcessPoolExecutor | None = None
        self._first: Future[None] | None = None

    @property
    def forks(self) -> bool:
        """Whether starting them costs next to nothing: this process has one thread, and no Arrow, whose threads do not survive it."""
        return _forks()

    @property
    def started(self) -> bool:
        """Whether they were started."""
        return self._pool is not None

    @property
    def ready(self) -> bool:
        """Whether one of them works already."""
        return self._first is not None and self._first.done()

    def start(self) -> None:
        """Start them if they were not, and do not wait for them."""
        import warnings

        if self._pool is None:
            self._pool = _pool(self.workers, self.forks)
            with warnings.catch_warnings():
                # Python 3.12 counts the threads of libraries too; those of numpy's know of forks.
                warnings.simplefilter("ignore", DeprecationWarning)
                self._first = self._pool.submit(_nothing)

    def each(self, function: Callable[[Given], Made], units: Iterable[Given]) -> Iterator[Made]:
        """Give what ``function`` gives for each of ``units``, in their order, made by the workers.

        Few are under way at once, however many there are. Raises what ``function`` raised, and `DedupeError` if a worker died.
        """
        from concurrent.futures.process import BrokenProcessPool

        self.start()
        assert self._pool is not None
        packed = pickle.dumps(function)
        waiting: deque[Future[bytes | Failure]] = deque()
        try:
            for unit in units:
                waiting.append(self._pool.submit(_work, packed, pickle.dumps(unit, protocol=5)))
                if len(waiting) >= AHEAD * self.workers:
                    yield self._result(waiting.popleft())
            while waiting:
                yield self._result(waiting.popleft())
        except BrokenProcessPool as error:
            raise DedupeError(_DIED) from error
        finally:
            for future in waiting:
                future.cancel()

    def rest(self) -> None:
        """Let them go, who have nothing to do; when there is something again, they are started anew."""
        if self._pool is not None:
            self._pool.shutdown()
            self._pool = self._first = None

    def close(self) -> None:
        """Stop them, whatever they are at."""
        if self._pool is not None:
            processes = self._processes()
            manager = getattr(self._pool, "_executor_manager_thread", None)
            ends = [getattr(self._pool, queue, None) for queue in ("_result_queue", "_call_queue")]
            self._pool.shutdown(wait=False, cancel_futures=True)
            for process in processes:
                process.terminate()
            for process in processes:
                process.join()
            # Whoever waits for the rest of what one of them was sending, or sends what none takes, would do so for ever.
            for queue, end in zip(ends, ("_writer", "_reader"), strict=True):
                with suppress(AttributeError, OSError):
                    getattr(queue, end).close()
            if manager is not None:  # it lets go of what this process must not leave behind
                manager.join(PATIENCE)
            self._pool = self._first = None

    def _processes(self) -> "list[BaseProcess]":
        return list((getattr(self._pool, "_processes", None) or {}).values())

    def _result(self, future: "Future[bytes | Failure]") -> Any:
        """Give what a task gave; `DedupeError` if a worker died, also if it did while it sent something, which nobody tells."""
        from concurrent.futures import wait

        while not wait([future], PATIENCE).done:
            # What the last of them gave may be on its way still.
            if any(one.exitcode is not None for one in self._processes()) and not wait([future], PATIENCE).done:
                raise DedupeError(_DIED)
        made = future.result()
        if isinstance(made, Failure):
            raise made.error()
        return pickle.loads(made)


def apart(function: Callable[[Given], Iterable[Made]], given: Given) -> Iterator[Made]:
    """Give what ``function`` gives for ``given``, made in a process of its own, with which goes the memory that it took.

    Raises what ``function`` raised, and `DedupeError` if that process died.
    """
    import multiprocessing
    import warnings

    context: Any = multiprocessing.get_context("fork" if _forks() else "spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_apart, args=(sender, function, given, gc.get_threshold()))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        process.start()
    del given
    sender.close()
    try:
        while (told := receiver.recv()) is not None:
            if isinstance(told, Failure):
                raise told.error()
            if isinstance(told, Exception):
                raise told
            yield told[0]
    except EOFError as error:
        raise DedupeError(_DIED) from error
    finally:
        process.terminate()
        process.join()
        receiver.close()


def _apart(
    sender: "Connection", function: Callable[[Given], Iterable[Made]], given: Given, patience: tuple[int, ...]
) -> None:
    """Send what ``function`` gives for ``given``, then None; or the error, if there is one."""
    _follow(*patience)
    try:
        for made in function(given):
            sender.send((made,))
        sender.send(None)
    except DedupeError as error:
        sender.send(Failure.of(error))
    except Exception as error:
        sender.send(_told(error))


@dataclass(frozen=True, slots=True)
class Failure:
    """A `DedupeError` on its way between processes: some errors cannot be made again from their message alone."""

    kind: type[DedupeError]
    arguments: tuple[Any, ...]
    fields: Mapping[str, Any]

    @classmethod
    def of(cls, error: DedupeError) -> "Failure":
        """Give ``error`` as what can be sent."""
        return cls(type(error), error.args, dict(error.__dict__))

    def error(self) -> DedupeError:
        """Give the error."""
        error = self.kind.__new__(self.kind, *self.arguments)
        error.__dict__.update(self.fields)
        return error


def sendable(function: Callable[..., Any]) -> None:
    """Raise `TypeError` if ``function`` cannot go to another process, whether or not it will."""
    try:
        pickle.dumps(function)
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        raise TypeError(f"{function!r} cannot be sent to a worker ({error}); take a function of a module.") from error


def cores() -> int:
    """Give how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _work(function: bytes, unit: bytes) -> bytes | Failure:
    """Do a task in a worker."""
    try:
        return pickle.dumps(pickle.loads(function)(pickle.loads(unit)), protocol=5)
    except DedupeError as error:
        return Failure.of(error)
    except Exception as error:
        if (told := _told(error)) is not error:
            raise told from None
        raise


def _told(error: Exception) -> Exception:
    """Give ``error``, or one that tells of it: what cannot be sent would look like a dead worker."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:  # noqa: BLE001 - whatever keeps it from being sent
        return RuntimeError(f"{type(error).__name__} in a worker: {error}")
    return error


def _forks() -> bool:
    import threading

    others = (thread.name for thread in threading.enumerate() if thread is not threading.current_thread())
    return sys.platform == "linux" and all(name == _FOLLOWER for name in others) and "pyarrow" not in sys.modules


def _nothing() -> None:
    pass


def _pool(workers: int, forks: bool) -> "ProcessPoolExecutor":
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    context = multiprocessing.get_context("fork" if forks else "spawn")
    return ProcessPoolExecutor(workers, context, _prepare, gc.get_threshold())


def _prepare(*patience: int) -> None:
    """Ready a worker of a crew."""
    _follow(*patience)
    chars.remember_few()


def _follow(*patience: int) -> None:
    """Ready a process: Ctrl-C is the parent's to answer, and without a parent there is nothing to do; circles are looked for with its ``patience``."""
    import multiprocessing
    import signal
    import threading

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What was forked is the parent's: nothing of it is to be collected here, nor its memory copied for looking at it.
    gc.freeze()
    gc.set_threshold(*patience)
    with suppress(ValueError):
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
    parent = multiprocessing.parent_process()

    def follow() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=follow, name=_FOLLOWER, daemon=True).start()
