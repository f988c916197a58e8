"""What makes generation stop."""

__all__ = ("SpecificationError",)


class SpecificationError(Exception):
    """The document cannot be generated from; each problem says where and what."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems
