"""Directed edges with costs -> the cheapest tree that reaches every node from one root.

Chu and Liu 1965, Edmonds 1967; here as Gabow, Galil, Spencer and Tarjan (Combinatorica 1986) do it: one
mergeable heap of incoming edges a node, cycles contracted as they close and opened again at the end. A node's
edges are sorted at once and enter the heap one after the other.
"""

from __future__ import annotations

from collections.abc import Iterable

Edge = tuple[float, int, int]
"""Cost, from, to."""


class _Heap:
    """A node of a leftist heap: a sorted run of edges of which `at` is the least; `owed` is to be taken off
    every cost in the heap, `paid` has been taken off those of the run."""

    __slots__ = ("at", "left", "owed", "paid", "price", "rank", "right", "run")

    def __init__(self, run: list[Edge]) -> None:
        self.run = run
        self.at = 0
        self.price = run[0][0]
        self.owed = self.paid = 0.0
        self.rank = 1
        self.left: _Heap | None = None
        self.right: _Heap | None = None

    @property
    def edge(self) -> Edge:
        return self.run[self.at]

    def settle(self) -> None:
        if self.owed:
            self.price -= self.owed
            self.paid += self.owed
            for child in (self.left, self.right):
                if child is not None:
                    child.owed += self.owed
            self.owed = 0.0


def _merge(a: _Heap | None, b: _Heap | None) -> _Heap | None:
    """Depth is logarithmic: the right spine of a leftist heap is its shortest."""
    if a is None or b is None:
        return a or b
    a.settle()
    b.settle()
    if (b.price, b.edge) < (a.price, a.edge):
        a, b = b, a
    a.right = _merge(a.right, b)
    if a.left is None or (a.right is not None and a.left.rank < a.right.rank):
        a.left, a.right = a.right, a.left
    a.rank = 1 + (a.right.rank if a.right is not None else 0)
    return a


def _pop(heap: _Heap) -> _Heap | None:
    """The heap without its least edge."""
    heap.settle()
    rest = _merge(heap.left, heap.right)
    heap.at += 1
    if heap.at == len(heap.run):
        return rest
    heap.price = heap.run[heap.at][0] - heap.paid
    heap.left = heap.right = None
    heap.rank = 1
    return _merge(heap, rest)


class _Sets:
    """Disjoint sets whose last unions can be taken back."""

    def __init__(self, n: int) -> None:
        self.up = [-1] * n
        self.log: list[tuple[int, int]] = []

    def find(self, x: int) -> int:
        while self.up[x] >= 0:
            x = self.up[x]
        return x

    def join(self, a: int, b: int) -> bool:
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.up[a] > self.up[b]:
            a, b = b, a
        self.log += ((a, self.up[a]), (b, self.up[b]))
        self.up[a] += self.up[b]
        self.up[b] = a
        return True

    def take_back(self, size: int) -> None:
        while len(self.log) > size:
            x, value = self.log.pop()
            self.up[x] = value


def arborescence(n: int, edges: Iterable[Edge], root: int) -> list[int]:
    """The parent of each of the nodes 0..n-1 in the cheapest tree from `root` (-1 for the root itself).

    Costs may be negative. Among equal costs the edge from the lower node wins. Time grows as E log V.
    Raises ValueError where a node can't be reached.
    """
    sets = _Sets(n)
    entering_each: list[list[Edge]] = [[] for _ in range(n)]
    for edge in edges:
        if edge[2] != root and edge[1] != edge[2]:
            entering_each[edge[2]].append(edge)
    glanced = _at_a_glance(entering_each, root)
    if glanced is not None:
        return glanced
    heaps = [_Heap(sorted(run)) if run else None for run in entering_each]
    seen = [-1] * n
    seen[root] = root
    entering: list[Edge | None] = [None] * n
    cycles: list[tuple[int, int, list[Edge]]] = []
    for start in range(n):
        u = start
        taken: list[Edge] = []
        path: list[int] = []
        while seen[u] < 0:
            heap = heaps[u]
            if heap is None:
                raise ValueError(f"node {u} can't be reached from node {root}")
            heap.settle()
            edge, price = heap.edge, heap.price
            rest = _pop(heap)
            if rest is not None:
                rest.owed += price
            heaps[u] = rest
            taken.append(edge)
            path.append(u)
            seen[u] = start
            u = sets.find(edge[1])
            if seen[u] == start:
                u = _contract(u, taken, path, sets, heaps, cycles)
                seen[u] = -1
        for edge in taken:
            entering[sets.find(edge[2])] = edge
    for u, size, cycle in reversed(cycles):
        sets.take_back(size)
        into = entering[u]
        for edge in cycle:
            entering[sets.find(edge[2])] = edge
        if into is not None:
            entering[sets.find(into[2])] = into
    return [-1 if i == root or e is None else e[1] for i, e in enumerate(entering)]


def _at_a_glance(entering: list[list[Edge]], root: int) -> list[int] | None:
    """The cheapest tree where it is near at hand: the cheapest edge into each node, but for the one node that
    costs least more to reach from the root; None where these edges make no tree.

    Every tree has an edge from the root, so that none can be cheaper.
    """
    least = [min(run, default=None) for run in entering]
    more: tuple[float, int] | None = None
    for v, run in enumerate(entering):
        cheapest = least[v]
        for cost, start, _ in run:
            if start == root and cheapest is not None and (more is None or (cost - cheapest[0], v) < more):
                more = cost - cheapest[0], v
    if more is None:
        return None
    parents = [-1 if edge is None else edge[1] for edge in least]
    parents[more[1]] = root
    reached = [False] * len(parents)
    reached[root] = True
    for start in range(len(parents)):
        path = []
        at = start
        while not reached[at]:
            reached[at] = True
            path.append(at)
            at = parents[at]
            if at < 0:
                return None
        if at in path:
            return None
    return parents


def _contract(
    u: int,
    taken: list[Edge],
    path: list[int],
    sets: _Sets,
    heaps: list[_Heap | None],
    cycles: list[tuple[int, int, list[Edge]]],
) -> int:
    """Make the cycle that ends the path one node; its number."""
    size = len(sets.log)
    merged: _Heap | None = None
    cycle: list[Edge] = []
    while True:
        node = path.pop()
        cycle.append(taken.pop())
        merged = _merge(merged, heaps[node])
        if not sets.join(u, node):
            break
    u = sets.find(u)
    heaps[u] = merged
    cycles.append((u, size, cycle))
    return u
