"""Ids: one an article, the same whatever the order of the arguments."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.articles import naming, read_all
from provenance.articles.kinds import of_name
from provenance.articles.paths import File
from tests.articles.strategies import characters

_parts = st.text(st.sampled_from("ab."), min_size=1, max_size=3).filter(lambda s: s.strip("."))
_paths = st.lists(
    st.builds(
        lambda folders, stem, suffix: "/" + "/".join([*folders, stem + suffix]),
        st.lists(_parts, max_size=3),
        _parts,
        st.sampled_from([".txt", ".md", ".html", ".jsonl", ".txt.gz", ""]),
    ),
    unique=True,
    max_size=12,
)


def _file(path: str) -> File:
    stem, kind, packed = of_name(path.rpartition("/")[2])
    return File(path, path, stem, kind, packed)


@given(_paths, st.randoms())
def test_names_are_shortest_and_do_not_depend_on_the_order(paths: list[str], rng: random.Random) -> None:
    files = [_file(p) for p in paths]
    names = naming.of_files(files)
    shuffled = rng.sample(files, len(files))
    assert naming.of_files(shuffled) == names
    for file in files:
        if sum(f.stem == file.stem for f in files) == 1:
            assert names[file.absolute] == file.stem


def test_clashing_stems_are_parted_by_their_folders(tmp_path: Path) -> None:
    for name in ("x/a/report.txt", "x/b/report.txt", "y/b/report.txt", "y/note.txt", "y/note.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"The story of {name}.")
    ids = {a.id for a in read_all(tmp_path).articles}
    assert ids == {"a/report", "x/b/report", "y/b/report", "note.txt", "note.md"}


@given(st.randoms())
def test_ids_and_order_do_not_depend_on_the_arguments(
    tmp_path_factory: pytest.TempPathFactory, rng: random.Random
) -> None:
    folder = tmp_path_factory.mktemp("order")
    for name in ("b", "a", "c"):
        rows = [{"id": i, "text": f"Story {i} as {name} tells it."} for i in (1, 2, 2, None)]
        (folder / f"{name}.jsonl").write_text("\n".join(map(json.dumps, rows)))
    paths = sorted(folder.iterdir())
    expected = read_all(paths)
    ids = [a.id for a in expected.articles]
    assert len(set(ids)) == len(ids) == 9
    assert ids == ["1", "2", "a:4", "1@b", "2@b", "b:4", "1@c", "2@c", "c:4"]
    assert sum("left out" in n.text for n in expected.notices) == 3
    shuffled = read_all([str(p) for p in rng.sample(paths, 3)] + [str(folder), str(paths[0])])
    assert [a.id for a in shuffled.articles] == ids


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", "f", "f:1", "f:2", "1", "1@f", "1@f:2", "1@f:3"]), st.text(characters)
        ),
        min_size=1,
        max_size=9,
    )
)
def test_no_id_comes_twice(tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]) -> None:
    file = tmp_path_factory.mktemp("ids") / "f.jsonl"
    told = [{"id": i, "text": f"A story that opens with {t!a}"} for i, t in rows]
    file.write_text("\n".join(map(json.dumps, told)))
    result = read_all(file)
    ids = [a.id for a in result.articles]
    assert len(set(ids)) == len(ids)
    assert not result.skipped
    assert len(ids) + sum("left out" in n.text for n in result.notices) == len(rows)


def test_the_same_file_named_twice_is_read_once(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text("The bridge stays closed.")
    assert (
        len(
            read_all(
                [file, tmp_path, f"{tmp_path}/*.txt", f"{tmp_path}/../{tmp_path.name}/report.txt"]
            ).articles
        )
        == 1
    )
