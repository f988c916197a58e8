"""Write generated/portkey_admin_api from openapi.yaml.

    python scripts/regenerate.py [--spec openapi.yaml] [--output generated] [--check]

If any part of the document would be lost, it stops with a list of the problems, and changes nothing.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from generator.document import load
from generator.normalise import normalise
from generator.operations import read_calls
from generator.package import Counts, write_package
from generator.problems import SpecificationError
from generator.publish import differences, format_package, replace

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "portkey_admin_api"


def build(spec: Path, directory: Path) -> Counts:
    """Write the formatted package into a directory.

    Raises:
        SpecificationError: Code for the document can't be generated without loss.
    """
    document = load(spec)
    counts = write_package(document, normalise(document, read_calls(document)), directory)
    format_package(directory)
    return counts


def main(arguments: list[str] | None = None) -> int:
    """Run the command and return its exit code: 0, or 1 with the reasons on standard error."""
    parser = argparse.ArgumentParser(description="Write the generated package from openapi.yaml.")
    parser.add_argument("--spec", type=Path, default=ROOT / "openapi.yaml", help="OpenAPI 3.1 document")
    parser.add_argument(
        "--output", type=Path, default=ROOT / "generated", help="folder that holds the package"
    )
    parser.add_argument("--package", default=PACKAGE, help="name of the package")
    parser.add_argument(
        "--check", action="store_true", help="change nothing; fail if the package is out of date"
    )
    options = parser.parse_args(arguments)
    started = time.perf_counter()
    target = options.output / options.package
    options.output.mkdir(parents=True, exist_ok=True)
    try:
        # Next to the target, so that it can be renamed into place.
        with tempfile.TemporaryDirectory(prefix=".regenerate-", dir=options.output) as folder:
            fresh = Path(folder) / options.package
            counts = build(options.spec, fresh)
            changed = differences(fresh, target)
            if options.check and changed:
                print(f"{target} is out of date, run `make generate`:", *changed, sep="\n  ", file=sys.stderr)
                return 1
            if changed:
                replace(fresh, target)
    except SpecificationError as error:
        print(f"{options.spec} cannot be generated from:", *error.problems, sep="\n  ", file=sys.stderr)
        return 1
    seconds = time.perf_counter() - started
    print(
        f"{target}: {counts.operations} operations, {counts.models} models, "
        f"{counts.bodies} request bodies, {counts.enums} enums; "
        f"{len(changed)} files changed; {seconds:.1f} s"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
