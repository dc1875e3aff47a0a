"""The public names: each is there, and none is shadowed by a folder of the package."""

import subprocess
import sys

import pytest

import firsthand


@pytest.mark.parametrize("name", firsthand.__all__)
def test_every_public_name_is_there(name: str) -> None:
    import firsthand.build
    import firsthand.show.page

    assert type(getattr(firsthand, name)).__name__ != "module"


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no_such"):
        _ = firsthand.no_such


def test_importing_the_package_loads_no_parser() -> None:
    code = "import sys, firsthand; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
