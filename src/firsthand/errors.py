"""Every error that Firsthand raises on purpose."""


class FirsthandError(Exception):
    """The root: catch this to catch everything raised on purpose."""


class InputError(FirsthandError):
    """An input could not be read; the message names the place, the reason and the remedy."""

    def __init__(self, place: str, reason: str, remedy: str) -> None:
        super().__init__(f"{place}: {reason} ({remedy})")
        self.place = place
        self.reason = reason
        self.remedy = remedy


class OptionError(FirsthandError):
    """An option has a value that means nothing; the message names it and what it may be."""

    def __init__(self, name: str, value: object, allowed: str) -> None:
        super().__init__(f"option {name}: {value!r} is {allowed}")
        self.name = name


class PipelineError(FirsthandError):
    """The English pipeline is not installed."""


class DocumentError(FirsthandError):
    """A JSON document is not what its schema says; the message names the first fault."""


class UnknownIdError(FirsthandError):
    """A record holds nothing of the id asked for; `near` are ids that look like it."""

    def __init__(self, name: str, near: list[str]) -> None:
        hint = f"; near it: {', '.join(near)}" if near else ""
        super().__init__(f"the record holds nothing called {name!r}{hint}")
        self.near = near
