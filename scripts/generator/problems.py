"""The error that stops generation."""

__all__ = ("SpecificationError",)


class SpecificationError(Exception):
    """The document can't be used to generate code; each problem names its location."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems
