"""The Spark session that the command works in."""

from __future__ import annotations

import os
import shutil
import sys
import warnings

from pyspark.sql import SparkSession

from provenance.errors import MissingJavaError

QUICKLY_COMPILED = ("spark.driver.extraJavaOptions", "-XX:TieredStopAtLevel=1")
"""For Spark on one machine, where most of the work is Python's: with ten thousand quotes, Java's second
compiler took as much time as all else that Java did."""


def session(master: str | None = None) -> SparkSession:
    """The session at hand, or a new one on `master`, by default where Spark's own settings say (without any,
    on all cores of this machine).

    Raises MissingJavaError where there is no Java to run it.
    """
    if SparkSession.getActiveSession() is None and not (os.environ.get("JAVA_HOME") or shutil.which("java")):
        raise MissingJavaError("Spark needs Java 17 or later: install it, or name its folder in $JAVA_HOME")
    if master is None or master.startswith("local"):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # else whatever `python3` is
    building = SparkSession.builder.appName("provenance")
    if master is not None:
        building = building.master(master)
        if master.startswith("local"):
            building = building.config(*QUICKLY_COMPILED)
    building = building.config("spark.ui.showConsoleProgress", str(sys.stderr.isatty()).lower())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pyspark's, about the version of pandas, which is not used
        spark = building.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    return spark
