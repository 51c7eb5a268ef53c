"""Stretches of a file, many at once: between any two of them Python would have to wait for its turn."""

from typing import Any

import numpy as np
from numba.core import types

from dedupe.loops import compiled

_pread: Any = types.ExternalFunction("pread", types.intp(types.int32, types.intp, types.intp, types.int64))


@compiled
def fetched(file: Any, begins: Any, sizes: Any, room: Any) -> Any:
    """Read what stands in stretches of an open ``file`` to the address ``room``; give how many bytes were read, fewer only where that fails."""
    done = np.int64(0)
    for at in range(len(begins)):
        end = done + sizes[at]
        place = begins[at]
        while done < end:
            read = _pread(file, room + done, end - done, place)
            if read <= 0:
                return done
            done += read
            place += read
    return done
