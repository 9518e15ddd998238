"""Estimates follow from the tables of scale, and from nothing else."""

from __future__ import annotations

from docs.web_scale import TARGETS, Table, of_page

_TABLE = """<!-- scale-{engine} -->
| quotes | find, s | link, s | all, s | of processors, s | GiB | copies found | precision |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 10,000 | 1.0 | 0.5 | 1.5 | 2.5 | 0.10 | 0.980 | 1.000 |
| 100,000 | 10.0 | {link} | 20.0 | 25.0 | 1.00 | 0.980 | 1.000 |
| growth | 1.00 | {growth} | 1.12 | 0.90 |  |  |  |
<!-- /scale-{engine} -->
"""


def _page(link: float, growth: float) -> str:
    return "\n".join(_TABLE.format(engine=e, link=link, growth=growth) for e in ("machine", "spark"))


def test_a_column_grows_with_its_exponent_and_at_least_in_proportion() -> None:
    table = Table.of("machine", _page(9.0, 1.5))
    assert table is not None
    assert table.stages == ["find, s", "link, s"]
    assert round(table.at("link, s", 400_000), 6) == 9.0 * 8
    assert table.at("of processors, s", 200_000) == 50.0
    assert table.at("GiB", 1_000_000) == 10.0


def test_the_stage_that_breaks_first_is_named() -> None:
    assert of_page(_page(9.0, 1.5)).count("| link |") == 2 * len(TARGETS)
    assert of_page(_page(0.9, 1.0)).count("| find |") == 2 * len(TARGETS)


def test_without_figures_nothing_is_estimated() -> None:
    assert of_page("<!-- scale-machine -->\n<!-- /scale-machine -->\n") == ""
