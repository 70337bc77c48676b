"""Numbers that only some pairs of people have."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array

Positions = NDArray[np.intp]
Rows = slice | Positions
EVERYONE = slice(None)
FEW = 128  # people: what all pairs of so many have takes at most an eighth of a megabyte


class PairNumbers:
    """A number for each of some pairs of people, by position and either way round; all others have 0.

    Those of few people are stored with all the zeros: SciPy takes long to make and to read a sparse matrix, however
    small it is.

    Args:
        people: how many there are.
        a, b: the pairs, each once; where numbers are truth values, it may be there more often.
        numbers: those of the pairs.
    """

    def __init__(self, people: int, a: Positions, b: Positions, numbers: NDArray[Any]) -> None:
        self.any = len(a) > 0
        self._matrix: NDArray[Any] | csr_array
        if people <= FEW:
            self._matrix = np.zeros((people, people), numbers.dtype)
            self._matrix[a, b] = self._matrix[b, a] = numbers
        else:
            both, twice = (np.r_[a, b], np.r_[b, a]), np.r_[numbers, numbers]
            self._matrix = csr_array(coo_array((twice, both), shape=(people, people)))

    def cells(self, rows: Rows, columns: Rows) -> tuple[tuple[NDArray[Any], ...], NDArray[Any]]:
        """Where a block isn't zero, by rows and columns of the block, and what it is there."""
        block = self._matrix[rows][:, columns]  # type: ignore[index]  # SciPy's stubs know no unions
        if isinstance(block, np.ndarray):
            where = np.nonzero(block)
            return where, block[where]
        found = coo_array(block)
        return found.coords, found.data

    def everyone(self) -> NDArray[Any]:
        """All with all, with the zeros."""
        matrix = self._matrix
        return matrix if isinstance(matrix, np.ndarray) else matrix.toarray()
